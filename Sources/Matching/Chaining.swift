extension Alignment {
  /// Tokens between two alignments of one document that still make one region of them.
  static let longestBridge = 200

  /// Whether an anchor lies on the alignment's way, so that aligning through it would find the same again.
  func contains(_ anchor: Anchor) -> Bool {
    guard queryTokens.contains(anchor.query), originTokens.contains(anchor.origin) else { return false }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].query <= anchor.query { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let run = runs[low - 1]
    return abs((anchor.origin - anchor.query) - (run.origin - run.query)) <= Aligner.longestGap
  }

  /// The same alignment in a document of which it has seen the part from `offset` on.
  func shifted(by offset: Int) -> Alignment {
    var shifted = self
    for index in shifted.runs.indices { shifted.runs[index].origin += offset }
    return shifted
  }

  /// The alignments of one document without those that a better one covers, and those that follow each other closely on both
  /// sides joined. Ascending by query. O(n²) in the alignments of a document, of which there are few.
  static func chained(_ alignments: [Alignment]) -> [Alignment] {
    var kept: [Alignment] = []
    for alignment in alignments.sorted(by: {
      ($0.bits, $1.queryTokens.lowerBound) > ($1.bits, $0.queryTokens.lowerBound)
    })
    where !kept.contains(where: { $0.covers(alignment) }) {
      kept.append(alignment)
    }
    kept.sort { $0.queryTokens.lowerBound < $1.queryTokens.lowerBound }
    var chained: [Alignment] = []
    for alignment in kept {
      if let last = chained.last, last.isFollowed(by: alignment) {
        chained[chained.count - 1].runs += alignment.runs
        chained[chained.count - 1].bits += alignment.bits - 10
      } else {
        chained.append(alignment)
      }
    }
    return chained
  }

  private func covers(_ other: Alignment) -> Bool {
    let common = queryTokens.clamped(to: other.queryTokens).count
    return 2 * common > other.queryTokens.count
  }

  private func isFollowed(by next: Alignment) -> Bool {
    let queryGap = next.queryTokens.lowerBound - queryTokens.upperBound
    let originGap = next.originTokens.lowerBound - originTokens.upperBound
    return (0...Self.longestBridge).contains(queryGap) && (0...Self.longestBridge).contains(originGap)
  }
}
