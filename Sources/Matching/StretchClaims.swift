/// How often each stretch of a scanned file is claimed already: what keeps the number of alignments bounded.
struct StretchClaims {
  /// Tokens that share a count.
  private static let length = 32
  /// A stretch that so many documents claim is not aligned with further ones.
  private static let saturation: UInt8 = 24
  /// A match of so many agreeing tokens proves its stretches: a document with a stray anchor or two there is noise.
  private static let proof = 120
  /// A document with less than this share of the anchors of the one that proved a stretch has stray ones.
  private static let share = 4

  private var claims: [UInt8]
  /// Alignments there that came to nothing.
  private var failures: [UInt8]
  /// The anchors of the match that proved the stretch; 0 where nothing is proved.
  private var provingAnchors: [UInt32]

  init(tokenCount: Int) {
    let stretches = tokenCount / Self.length + 1
    claims = [UInt8](repeating: 0, count: stretches)
    failures = claims
    provingAnchors = [UInt32](repeating: 0, count: stretches)
  }

  mutating func add(_ match: Match) {
    let anchors = match.evidence.agreeing >= Self.proof ? UInt32(truncatingIfNeeded: match.evidence.seeds) : 0
    for stretch in match.queryTokens.lowerBound / Self.length...(match.queryTokens.upperBound - 1) / Self.length {
      claims[stretch] = min(claims[stretch], 254) + 1
      provingAnchors[stretch] = max(provingAnchors[stretch], anchors)
    }
  }

  mutating func fail(at token: Int) { failures[token / Self.length] = min(failures[token / Self.length], 254) + 1 }

  /// How often an alignment there came to nothing: what everybody writes resembles much.
  func failures(at token: Int) -> Int { Int(failures[token / Self.length]) }

  /// Whether aligning a document there, which has `anchors` anchors in the whole file, would tell nothing new.
  func areSettled(at token: Int, forDocumentWith anchors: Int) -> Bool {
    let stretch = token / Self.length
    return claims[stretch] >= Self.saturation || Int(provingAnchors[stretch]) > Self.share * anchors
  }
}
