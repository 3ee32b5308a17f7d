/// How often each stretch of a scanned file is claimed already: what keeps the number of alignments bounded.
struct StretchClaims {
  /// Tokens that share a count.
  static let length = 32
  /// A stretch that so many documents claim is not aligned with further ones.
  static let saturation = 24
  /// A match of so many agreeing tokens proves its stretches: documents with a stray anchor or two there are noise.
  static let proof = 120
  /// Anchors that a document needs to be looked at where a stretch is proved.
  static let fewestAnchors = 4

  private var claims: [UInt8]
  private var isProved: [Bool]

  init(tokenCount: Int) {
    claims = [UInt8](repeating: 0, count: tokenCount / Self.length + 1)
    isProved = [Bool](repeating: false, count: tokenCount / Self.length + 1)
  }

  mutating func add(_ match: Match) {
    let stretches = match.queryTokens.lowerBound / Self.length...(match.queryTokens.upperBound - 1) / Self.length
    for stretch in stretches {
      claims[stretch] = min(claims[stretch], 254) + 1
      if match.evidence.agreeing >= Self.proof { isProved[stretch] = true }
    }
  }

  func isSaturated(at token: Int) -> Bool { claims[token / Self.length] >= Self.saturation }

  /// Whether a document is worth a look: it has several anchors, or one where nothing is proved.
  func leaveOpen(_ candidate: Candidate) -> Bool {
    candidate.anchors.count >= Self.fewestAnchors
      || candidate.anchors.contains { !isProved[$0.query / Self.length] }
  }
}
