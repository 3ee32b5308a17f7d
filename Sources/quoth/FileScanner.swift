import Corpus
import Fingerprinting
import Lexing
import Matching
import Provenance

/// Scans one file after the other: bytes → tokens → seeds and sketch → claims → judged file. One value a thread.
struct FileScanner {
  private let threshold: Float
  private var stream = TokenStream()
  private var fingerprint = Fingerprint()
  private var matchers: [Matcher]
  private let assemblies: [FindingAssembly]

  /// What became of a file.
  enum Outcome: Sendable {
    /// No language that is known.
    case notCode
    case scanned(JudgedFile, lines: Int, isTruncated: Bool)
  }

  init(packs: [Pack], sensitivity: Sensitivity) {
    threshold = sensitivity.threshold
    matchers = packs.map { Matcher(pack: $0) }
    var firstComponent = 0
    assemblies = packs.map { pack in
      defer { firstComponent += pack.components.count }
      return FindingAssembly(pack: pack, firstComponent: firstComponent)
    }
  }

  /// - Parameters:
  ///   - path: as the user named it; the language is chosen by it and by the first bytes.
  mutating func scan(_ bytes: [UInt8], path: [UInt8]) throws(PackError) -> Outcome {
    guard let language = Language.of(path: path, head: bytes) else { return .notCode }
    tokenize(bytes.span, as: language, into: &stream)
    var judged = JudgedFile(path: path)
    let tokenKey = Fingerprint.tokenKey(of: stream.tokens, family: language.family)
    var isFingerprinted = false
    for index in matchers.indices {
      var claims: [Claim] = []
      if let whole = try matchers[index].identityClaim(tokenKey: tokenKey, tokenCount: stream.tokens.count) {
        claims = [whole]
      } else {
        if !isFingerprinted { fingerprint.compute(stream.tokens, family: language.family) }
        isFingerprinted = true
        claims = try matchers[index].claims(of: Query(tokens: stream.tokens, fingerprint: fingerprint))
      }
      claims.removeAll { $0.match.score < threshold }
      guard !claims.isEmpty else { continue }
      judged.unite(
        with: try assemblies[index].judge(
          ScannedFile(path: path, bytes: bytes, tokens: stream.tokens, claims: claims)))
    }
    return .scanned(judged, lines: Int(stream.lineCount), isTruncated: stream.isTruncated)
  }
}
