import Corpus
import Fingerprinting
import Lexing
import Licences
import Matching
import Platform
import Provenance
import SourceTree

/// What became of a file.
enum FileOutcome: Sendable {
  /// `failure` is set when it was read only in part.
  case scanned(JudgedFile, bytes: Int, lines: Int, failure: ScanSummary.Failure?)
  case skipped(SkipReason)
  /// A file on the disk that is as git has it, and only changes are asked for.
  case unchanged
  /// It should have been read and was not, or not to its end.
  case failed(ScanSummary.Failure)

  /// Nil when it was not scanned.
  var file: JudgedFile? {
    if case .scanned(let file, _, _, _) = self { file } else { nil }
  }
}

/// Scans one file after the other: bytes → tokens → seeds and sketch → claims → judged file. One value a task.
struct FileScanner {
  private let threshold: Float
  private let maximumBytes: Int
  private let reader = SourceReader()
  private var stream = TokenStream()
  private var fingerprint = Fingerprint()
  private var matcher: Matcher
  private let assembly: FindingAssembly

  init(_ packs: PackSet, _ request: ScanRequest) {
    threshold = request.sensitivity.threshold
    maximumBytes = request.reading.maximumFileSize
    matcher = Matcher(packs: packs, threshold: request.sensitivity.threshold)
    assembly = FindingAssembly(packs: packs, wholeExcerpts: request.wholeExcerpts)
  }

  mutating func scan(_ input: ScanInput) throws(PackError) -> FileOutcome {
    var language: Language?
    let loaded = input.load(maximumBytes: maximumBytes, by: reader) { head in
      language = Language.of(path: input.path, head: head.span)
      return language != nil
    }
    switch loaded {
    case .failed(let error): return .failed(ScanSummary.Failure(file: input.path, reason: "\(error)"))
    case .skipped where input.isUnchanged(by: reader): return .unchanged
    // Git tells the length of a content before the content itself.
    case .skipped(.tooLarge) where language == nil && Language.of(path: input.path, head: [UInt8]().span) == nil:
      return .skipped(.notCode)
    case .skipped(.tooLarge):
      let reason = "it is larger than --max-filesize allows (\(maximumBytes) bytes)"
      return .failed(ScanSummary.Failure(file: input.path, reason: reason))
    case .skipped(let reason): return .skipped(reason)
    case .source(let bytes) where input.isUnchanged(bytes): return .unchanged
    case .source(let bytes):
      guard let language else { return .skipped(.notCode) }
      return try scan(bytes, as: language, input)
    }
  }

  private mutating func scan(_ bytes: [UInt8], as language: Language, _ input: ScanInput) throws(PackError)
    -> FileOutcome
  {
    let path = input.path
    tokenize(bytes.span, as: language, into: &stream)
    var judged = JudgedFile(path: path)
    judged.changedLines = input.changedLines(of: bytes, maximumBytes: maximumBytes, by: reader)
    judged.allows = InlineAllow.all(in: bytes.span, comments: stream.comments)
    let claims = try claims(of: bytes, language.family)
    if !claims.isEmpty {
      LicenceIdentifier.prepare()
      try assembly.judge(
        ScannedFile(path: path, bytes: bytes, tokens: stream.tokens, claims: claims), into: &judged)
      judged.comments = FileComments(stream)
    }
    let reason = "only its first \(TokenStream.maximumTokens) tokens were checked: split it, or exclude it"
    return .scanned(
      judged, bytes: bytes.count, lines: Int(stream.lineCount),
      failure: stream.isTruncated ? ScanSummary.Failure(file: path, reason: reason) : nil)
  }

  /// What the corpus claims of the file whose tokens are in the stream.
  private mutating func claims(of bytes: [UInt8], _ family: UInt8) throws(PackError) -> [Claim] {
    let tokenKey = Fingerprint.tokenKey(of: stream.tokens, family: family)
    if let whole = try matcher.identityClaim(tokenKey: tokenKey, tokenCount: stream.tokens.count),
      whole.match.score >= threshold
    {
      return [whole]
    }
    fingerprint.compute(stream.tokens, family: family)
    return try matcher.claims(
      of: Query(family: family, bytes: bytes, tokens: stream.tokens, fingerprint: fingerprint))
  }
}
