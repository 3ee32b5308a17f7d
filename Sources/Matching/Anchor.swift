/// A gram that the scanned file and a document share: where an alignment may begin.
struct Anchor {
  var document: UInt32
  /// The gram's first token, in the scanned file and in the document.
  var query: Int
  var origin: Int
  /// The same token of the document, counted over the whole corpus.
  var packToken: Int
  /// The lineages that have the gram.
  var lineages: Int
  /// log2(lineages in the corpus ÷ lineages that have the gram).
  var rarity: Float
}

/// The anchors that lead to one document.
struct Candidate {
  var document: UInt32
  /// Ascending by query position.
  var anchors: ArraySlice<Anchor>
  /// The sum of their rarity: the order in which candidates are looked at.
  var weight: Float

  /// Whether a neighbour of an anchor leads on from it or to it, over a gap.
  func supports(_ index: Int) -> Bool {
    for neighbour in [index - 1, index + 1] where anchors.indices.contains(neighbour) {
      let tokens = abs(anchors[neighbour].query - anchors[index].query)
      let shift = anchors[neighbour].origin - anchors[index].origin - anchors[neighbour].query + anchors[index].query
      if (12...Alignment.longestBridge).contains(tokens), abs(shift) <= Aligner.longestGap { return true }
    }
    return false
  }

  /// Groups anchors by document, the most promising document first. O(n log n).
  static func grouped(_ anchors: [Anchor]) -> [Candidate] {
    let sorted = anchors.sorted { ($0.document, $0.query, $0.origin) < ($1.document, $1.query, $1.origin) }
    var candidates: [Candidate] = []
    var first = 0
    while first < sorted.count {
      var end = first
      var weight: Float = 0
      while end < sorted.count, sorted[end].document == sorted[first].document {
        weight += sorted[end].rarity
        end += 1
      }
      candidates.append(Candidate(document: sorted[first].document, anchors: sorted[first..<end], weight: weight))
      first = end
    }
    return candidates.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.document < $1.document }
  }
}
