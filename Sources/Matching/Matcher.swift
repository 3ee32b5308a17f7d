public import Corpus
import Fingerprinting
import Lexing

/// Finds what a scanned file shares with the documents of a corpus. One value a thread; its buffers keep their capacity.
///
/// Seeds find candidates, sketches prove them: see `docs/engine.md`.
public struct Matcher {
  /// Grams that occur in more lineages are idiom and lead nowhere.
  static let idiom = 8
  /// Alignments below are chance.
  static let minimumBits: Float = 48
  /// What an anchor's surroundings must say without a gap, see ``UngappedExtension``.
  static let promise = 22
  /// So much more for each alignment in the same stretch that came to nothing; after so many of them a second anchor is no support.
  static let promiseOfFailure = 4
  static let mostFailures = 3
  /// The tokens of a document round an anchor that are looked at first; ever more where the alignment reaches further.
  static let reach = 80
  /// A place of the scanned file is aligned with one document so often at most: in repetitive code everything resembles everything.
  static let mostOpen = 4
  /// Alignments with one document, and matches of one file: more would not be read, and telling them apart takes their square.
  static let mostAlignments = 500
  static let mostMatches = 4000

  private let packs: PackSet
  private let threshold: Float
  private var probes: [Seed] = []
  private var hashes: [UInt64] = []
  private var hits: [SeedHit] = []
  private var sketch: [UInt8] = []
  private var aligner = Aligner()
  private var isQueryLoaded = false
  /// Of the query, once a match has made them matter.
  private var template: TemplateMethods?
  /// By number of the language family.
  private let families: [Surroundings]
  /// What the query is looked for in.
  private var surroundings = Surroundings(of: nil)

  /// - Parameter threshold: matches with a lower score are left out, as origins and as claimants.
  public init(packs: PackSet, threshold: Float) {
    self.packs = packs
    self.threshold = threshold
    families = (0...UInt8.max).map { Surroundings(of: packs.share(ofFamily: $0)) }
  }

  /// What documents with the same canonical tokens claim: the whole file, if there are such documents; nil otherwise.
  ///
  /// Asked before anything is fingerprinted: most files of a vendored folder or of a known tree end here.
  public mutating func identityClaim(tokenKey: UInt64, tokenCount: Int) throws(PackError) -> Claim? {
    var matches: [Match] = []
    for document in try packs.documents(withTokenKey: tokenKey).prefix(Claim.maximumClaimants) {
      let record = try packs.document(document)
      guard record.tokenCount == tokenCount, tokenCount > 0 else { continue }
      let whole = Alignment(
        runs: [Alignment.Run(query: 0, origin: 0, length: tokenCount)], bits: 2 * Float(tokenCount))
      var evidence = Evidence()
      (evidence.agreeing, evidence.queryLength, evidence.originLength) = (tokenCount, tokenCount, tokenCount)
      evidence.lineages = Int(record.lineages)
      evidence.commonness = Logarithm.base2(Float(max(1, record.lineages)))
      let score = Weights.score(ofIdenticalTokens: tokenCount)
      matches.append(
        Match(
          document: document, queryTokens: 0..<tokenCount, originTokens: 0..<tokenCount, alignment: whole,
          evidence: evidence, score: score, parts: [Weights.Part(name: "identicalTokens", logOdds: score)]))
    }
    return try Claim.grouped(matches, packs: packs).first
  }

  /// The regions of the query that the corpus' documents claim, ascending.
  public mutating func claims(of query: Query) throws(PackError) -> [Claim] {
    surroundings = families[Int(query.family)]
    let anchors = try anchors(of: query)
    guard !anchors.isEmpty else { return [] }
    isQueryLoaded = false
    var claims = StretchClaims(tokenCount: query.tokens.count)
    var matches: [Match] = []
    for candidate in Candidate.grouped(anchors) where matches.count < Self.mostMatches {
      for match in try self.matches(with: candidate, claims: &claims, query: query) {
        claims.add(match)
        matches.append(match)
      }
    }
    return try Claim.grouped(matches, packs: packs)
  }

  private mutating func anchors(of query: Query) throws(PackError) -> [Anchor] {
    probes.removeAll(keepingCapacity: true)
    query.fingerprint.probes(into: &probes)
    hashes.removeAll(keepingCapacity: true)
    for probe in probes { hashes.append(probe.hash) }
    var hits: [SeedHit] = []
    swap(&hits, &self.hits)
    hits.removeAll(keepingCapacity: true)
    try packs.lookup(hashes.span, into: &hits)
    defer { swap(&hits, &self.hits) }
    var anchors: [Anchor] = []
    anchors.reserveCapacity(hits.count)
    for hit in hits where hit.lineages <= Self.idiom {
      anchors.append(
        Anchor(
          document: hit.document, query: Int(probes[Int(hit.probe)].position), origin: Int(hit.position),
          packToken: Int(truncatingIfNeeded: hit.token), lineages: Int(hit.lineages),
          rarity: surroundings.rarity(ofLineages: Int(hit.lineages))))
    }
    return anchors
  }

  private mutating func matches(
    with candidate: Candidate, claims: inout StretchClaims, query: Query
  ) throws(PackError) -> [Match] {
    var alignments: [Alignment] = []
    var open: [Alignment] = []  // those that reach further than the anchor
    var loaded = 0..<0
    var known: DocumentRecord?
    for (index, anchor) in zip(candidate.anchors.indices, candidate.anchors) {
      if claims.areSettled(at: anchor.query, forDocumentWith: candidate.anchors.count) { continue }
      open.removeAll { $0.queryTokens.upperBound <= anchor.query }
      if open.count >= Self.mostOpen || open.contains(where: { $0.contains(anchor) }) { continue }
      let failures = claims.failures(at: anchor.query)
      guard
        try isPromising(anchor, query: query, after: failures)
          || failures < Self.mostFailures && candidate.supports(index)
      else { continue }
      loadQuery(query)
      let document: DocumentRecord
      if let known { document = known } else { document = try packs.document(candidate.document) }
      known = document
      let alignment = try align(anchor, in: document, loaded: &loaded)
      open.append(alignment)
      if alignment.bits >= Self.minimumBits { alignments.append(alignment) } else { claims.fail(at: anchor.query) }
      if alignments.count >= Self.mostAlignments { break }
    }
    guard !alignments.isEmpty, let document = known else { return [] }
    var matches: [Match] = []
    for alignment in Alignment.chained(alignments) {
      let trimmed = alignment.trimmedToLines(of: query.tokens)
      let region = trimmed.originTokens
      try hold(max(0, region.lowerBound - PreviousUse.reach)..<region.upperBound, of: document, &loaded)
      if let match = try match(trimmed, in: document, loaded: loaded, candidate: candidate, query: query) {
        matches.append(match)
      }
    }
    return matches
  }

  /// Whether what stands round an anchor agrees so far that an alignment with gaps pays.
  private mutating func isPromising(_ anchor: Anchor, query: Query, after failures: Int) throws(PackError) -> Bool {
    let before = min(UngappedExtension.reach, anchor.origin)
    let end = anchor.packToken + FingerprintParameters.gramLength + UngappedExtension.reach
    try packs.copySketch(ofPackTokens: anchor.packToken - before..<end, into: &sketch)
    return UngappedExtension.score(
      query: query.fingerprint.sketch.span, at: anchor.query, origin: sketch.span, at: before,
      length: FingerprintParameters.gramLength) >= Self.promise + Self.promiseOfFailure * failures
  }

  /// The aligner takes in a scanned file when it is first needed: most meet chance only.
  private mutating func loadQuery(_ query: Query) {
    guard !isQueryLoaded else { return }
    aligner.query.load(query.fingerprint.sketch.span)
    template = nil
    isQueryLoaded = true
  }

  /// Sees to it that the aligner holds a part of the document, as `loaded` says it does.
  private mutating func hold(
    _ part: Range<Int>, of document: DocumentRecord, _ loaded: inout Range<Int>
  ) throws(PackError) {
    guard part.lowerBound < loaded.lowerBound || part.upperBound > loaded.upperBound else { return }
    loaded = part
    try packs.copySketch(of: document, tokens: part, into: &sketch)
    let sketch = sketch
    aligner.origin.load(sketch.span)
  }

  /// Aligns on as much of the document's sketch as it takes; `loaded` is the part that the aligner holds.
  private mutating func align(
    _ anchor: Anchor, in document: DocumentRecord, loaded: inout Range<Int>
  ) throws(PackError) -> Alignment {
    var reach = Self.reach
    while true {
      let first = max(0, anchor.origin - reach)
      let end = max(first, min(document.tokenCount, anchor.origin + FingerprintParameters.gramLength + reach))
      try hold(first..<end, of: document, &loaded)
      let (alignment, reachedEnd) = aligner.align(
        query: anchor.query, origin: anchor.origin - loaded.lowerBound, length: FingerprintParameters.gramLength)
      if !reachedEnd || loaded == 0..<document.tokenCount { return alignment.shifted(by: loaded.lowerBound) }
      reach *= 3
    }
  }

  /// The match that an alignment makes; nil when its evidence is too weak.
  private mutating func match(
    _ alignment: Alignment, in document: DocumentRecord, loaded: Range<Int>, candidate: Candidate, query: Query
  ) throws(PackError) -> Match? {
    let held = alignment.shifted(by: -loaded.lowerBound)
    var evidence = Evidence(held, query: aligner.query, origin: aligner.origin)
    var fewest = Int.max
    for anchor in candidate.anchors where alignment.contains(anchor) {
      evidence.seeds += 1
      evidence.commonness += Logarithm.base2(Float(anchor.lineages))
      fewest = min(fewest, anchor.lineages)
    }
    evidence.lineages = fewest == .max ? 0 : fewest
    evidence.commonness /= Float(max(1, evidence.seeds))
    try countWords(of: held, in: document, query: query, into: &evidence)
    let least = threshold + surroundings.searchPenalty
    guard Weights.score(evidence) >= least else { return nil }
    evidence.countRenamedGrams(held, query: aligner.query, origin: aligner.origin)
    let score = Weights.score(evidence)
    guard score >= least else { return nil }
    if evidence.tellingWords < TemplateMethods.namedWords, isTemplate(alignment.queryTokens, of: query) { return nil }
    evidence.countExactGrams(held, query: aligner.query, origin: aligner.origin)
    return Match(
      document: candidate.document, queryTokens: alignment.queryTokens, originTokens: alignment.originTokens,
      alignment: alignment, evidence: evidence, score: score - surroundings.searchPenalty,
      parts: Weights.parts(of: evidence, searchPenalty: surroundings.searchPenalty))
  }

  /// Whether these tokens are mostly methods that everybody has from a template. Few matches come so far that it is asked.
  private mutating func isTemplate(_ tokens: Range<Int>, of query: Query) -> Bool {
    let template = template ?? TemplateMethods(of: query)
    self.template = template
    return template.fill(tokens)
  }

  private func countWords(
    of alignment: Alignment, in document: DocumentRecord, query: Query, into evidence: inout Evidence
  ) throws(PackError) {
    let words = SharedWords(
      alignment, of: query, sketch: aligner.query, origin: aligner.origin, inTable: evidence.isTable)
    let hashes = words.names.map { $0.hash }
    let rarities = try packs.nameRarities(hashes.span)
    evidence.ownWords = SharedWords.ownWords(
      words.names, rarities, home: document.homeLineage, family: query.family)
    evidence.tellingLiterals = words.tellingLiterals
    evidence.tableValues = max(0, words.tableValues - words.changed / 8)
  }
}
