public import Corpus
import Fingerprinting
import Lexing
import Licences
import Platform
import SourceTree

/// Makes of a file what a pack keeps of it. Reuse one value for many files: its buffers keep their capacity.
public struct DocumentImaging: Sendable {
  /// What became of a file.
  public enum Outcome: Sendable {
    case document(DocumentImage)
    case omitted(Omission)
  }

  private var stream = TokenStream()
  private var fingerprint = Fingerprint()
  private var identifier = LicenceIdentifier()
  /// The names of the files that the last document points to for its licence, when it does not name one itself.
  private(set) var references: [[UInt8]] = []
  private let keep: Set<Omission>

  /// - Parameter keep: of what can only be told by the contents, generated and minified code, the kinds that become documents.
  public init(keeping keep: Set<Omission> = [.generated, .minified]) { self.keep = keep }

  /// The image of a file's contents; the path only helps to tell the language. Linear in the contents.
  public mutating func image(of contents: [UInt8], path: [UInt8]) -> Outcome {
    if let reason = skipReason(ofBeginning: Array(contents.prefix(1 << 16))) { return .omitted(Omission(reason)) }
    guard let language = Language.of(path: path, head: contents.span) else { return .omitted(.noLanguage) }
    if !keep.contains(.minified), MinifiedCode.isMinified(contents) { return .omitted(.minified) }
    tokenize(contents.span, as: language, into: &stream)
    guard !stream.tokens.isEmpty else { return .omitted(.noCode) }
    if !keep.contains(.generated), GeneratedCode.isGenerated(contents, stream.comments) { return .omitted(.generated) }
    fingerprint.compute(stream.tokens, family: language.family)
    let facts = OwnFacts(identifier.identify(contents, comments: stream.comments))
    references = facts.references
    return .document(
      DocumentImage(
        contentKey: Self.contentKey(of: contents),
        tokenKey: Fingerprint.tokenKey(of: stream.tokens, family: language.family), language: language.id,
        byteCount: UInt64(contents.count), lineCount: stream.lineCount, sketch: fingerprint.sketch,
        lines: LineTable.encode(stream.tokens), seeds: fingerprint.seeds(), names: Fingerprint.names(in: stream.tokens),
        licence: facts.licence, licenceManner: facts.manner, holders: facts.holders))
  }

  private static func contentKey(of contents: [UInt8]) -> ContentKey {
    let digest = SHA256.digest(of: contents)
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    return ContentKey(high: number(digest[0..<8]), low: number(digest[8..<16]))
  }
}
