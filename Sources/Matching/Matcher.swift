public import Corpus
import Fingerprinting

/// Finds what a scanned file shares with the documents of a pack. One value a thread; its buffers keep their capacity.
///
/// Seeds find candidates, sketches prove them: see `docs/engine.md`.
public struct Matcher {
  /// Grams that occur in more lineages are idiom and lead nowhere.
  static let idiom = 8
  /// A stretch of the scanned file that so many documents claim is not looked up in further ones.
  static let saturation = 24
  /// Alignments below are chance.
  static let minimumBits: Float = 24
  /// The tokens of a document round an anchor that are looked at first; ever more where the alignment reaches further.
  static let reach = 192

  private let pack: Pack
  private var probes: [Seed] = []
  private var hashes: [UInt64] = []
  private var sketch: [UInt8] = []
  private var aligner = Aligner()
  /// log2(lineages in the corpus ÷ lineages that have a gram), by the latter.
  private let rarity: [Float]

  public init(pack: Pack) {
    self.pack = pack
    rarity = (0...Self.idiom).map { Logarithm.base2(Float(pack.summary.lineages + 1) / Float(max(1, $0))) }
  }

  /// What documents with the same canonical tokens claim: the whole file, if there are such documents; nil otherwise.
  ///
  /// Asked before anything is fingerprinted: most files of a vendored folder or of a known tree end here.
  public mutating func identityClaim(tokenKey: UInt64, tokenCount: Int) throws(PackError) -> Claim? {
    var matches: [Match] = []
    for document in try pack.documents(withTokenKey: tokenKey).prefix(Claim.maximumClaimants) {
      try pack.copySketch(of: pack.document(document), into: &sketch)
      guard sketch.count == tokenCount, tokenCount > 0 else { continue }
      if matches.isEmpty {
        let whole = sketch
        aligner.query.load(whole.span)
      }
      let alignment = Alignment(
        runs: [Alignment.Run(query: 0, origin: 0, length: tokenCount)], bits: 2 * Float(tokenCount))
      var evidence = matches.first?.evidence ?? Evidence(alignment, query: aligner.query, origin: aligner.query)
      evidence.seeds = tokenCount / FingerprintParameters.windowLength
      evidence.lineages = 1
      evidence.rarity = Float(evidence.seeds) * rarity[1]
      matches.append(
        Match(
          document: document, queryTokens: 0..<tokenCount, originTokens: 0..<tokenCount, alignment: alignment,
          evidence: evidence, score: Weights.score(evidence)))
    }
    return try Claim.grouped(matches, pack: pack).first
  }

  /// The regions of the query that the pack's documents claim, ascending; not yet held against a threshold.
  public mutating func claims(of query: Query) throws(PackError) -> [Claim] {
    let anchors = try anchors(of: query)
    guard !anchors.isEmpty else { return [] }
    aligner.query.load(query.fingerprint.sketch.span)
    var claimed = [UInt8](repeating: 0, count: query.tokens.count / Self.stretch + 1)
    var matches: [Match] = []
    for candidate in Candidate.grouped(anchors) {
      for match in try self.matches(with: candidate, claimed: claimed, query: query) {
        for stretch in match.queryTokens.lowerBound / Self.stretch...match.queryTokens.upperBound / Self.stretch {
          claimed[stretch] = min(claimed[stretch], 254) + 1
        }
        matches.append(match)
      }
    }
    return try Claim.grouped(matches, pack: pack)
  }

  /// Tokens of the scanned file that share a count of their claims.
  private static let stretch = 32

  private mutating func anchors(of query: Query) throws(PackError) -> [Anchor] {
    probes.removeAll(keepingCapacity: true)
    query.fingerprint.probes(into: &probes)
    hashes.removeAll(keepingCapacity: true)
    for probe in probes { hashes.append(probe.hash) }
    var hits: [SeedHit] = []
    try pack.lookup(hashes.span, into: &hits)
    var anchors: [Anchor] = []
    for hit in hits where hit.lineages <= Self.idiom {
      anchors.append(
        Anchor(
          document: hit.document, query: Int(probes[Int(hit.probe)].position), origin: Int(hit.position),
          lineages: Int(hit.lineages), rarity: rarity[max(1, Int(hit.lineages))]))
    }
    return anchors
  }

  private mutating func matches(
    with candidate: Candidate, claimed: [UInt8], query: Query
  ) throws(PackError) -> [Match] {
    var alignments: [Alignment] = []
    var isLoaded = false
    for anchor in candidate.anchors {
      if claimed[anchor.query / Self.stretch] >= Self.saturation { continue }
      if alignments.contains(where: { $0.contains(anchor) }) { continue }
      if !isLoaded {
        try pack.copySketch(of: pack.document(candidate.document), into: &sketch)
        isLoaded = true
      }
      let alignment = align(anchor)
      if alignment.bits >= Self.minimumBits { alignments.append(alignment) }
    }
    guard !alignments.isEmpty else { return [] }
    let whole = sketch
    aligner.origin.load(whole.span)
    return Alignment.chained(alignments).map { alignment in
      match(alignment.trimmedToLines(of: query.tokens), candidate: candidate, query: query)
    }
  }

  /// Aligns on as much of the document's sketch as it takes.
  private mutating func align(_ anchor: Anchor) -> Alignment {
    let sketch = sketch
    var reach = Self.reach
    while true {
      let first = max(0, anchor.origin - reach)
      let end = min(sketch.count, anchor.origin + FingerprintParameters.gramLength + reach)
      aligner.origin.load(sketch.span.extracting(first..<max(first, end)))
      let (alignment, reachedEnd) = aligner.align(
        query: anchor.query, origin: anchor.origin - first, length: FingerprintParameters.gramLength)
      if !reachedEnd || (first == 0 && end == sketch.count) { return alignment.shifted(by: first) }
      reach *= 4
    }
  }

  private func match(_ alignment: Alignment, candidate: Candidate, query: Query) -> Match {
    var evidence = Evidence(alignment, query: aligner.query, origin: aligner.origin)
    var fewest = Int.max
    for anchor in candidate.anchors where alignment.contains(anchor) {
      evidence.seeds += 1
      evidence.rarity += anchor.rarity
      fewest = min(fewest, anchor.lineages)
    }
    evidence.lineages = fewest == .max ? 0 : fewest
    return Match(
      document: candidate.document, queryTokens: alignment.queryTokens, originTokens: alignment.originTokens,
      alignment: alignment, evidence: evidence, score: Weights.score(evidence))
  }
}
