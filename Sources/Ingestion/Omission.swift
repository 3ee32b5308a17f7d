import SourceTree

/// Why something that a source holds did not become a document. The raw value is the phrase for people.
public enum Omission: String, Hashable, Sendable, CaseIterable {
  case hidden
  case ignored
  case excluded
  case link
  case specialFile = "device, pipe or socket"
  case submodule = "git submodule"
  /// A directory that was met before, through a mount.
  case alreadyRead = "already read"
  /// A path that leads out of the archive, or that no file can have.
  case unsafePath = "unsafe path"
  case sparse = "sparse file"
  case unknownEntry = "archive entry of an unknown type"
  case encrypted
  case unknownMethod = "compressed in another way than by deflate"
  case tooLarge = "too large"
  case empty
  case binary
  case utf16 = "UTF-16"
  /// Text, data or a language that is not known.
  case noLanguage = "not in a known programming language"
  /// Nothing but comments and imports.
  case noCode = "no code"
  case vendored
  case tests
  case documentation
  case generated
  case minified

  /// Kinds of code that are left out unless a component keeps them. Their raw values are the words for that.
  public static let byDefault: [Omission] = [.vendored, .tests, .documentation, .generated, .minified]

  /// What to do where no code was found and some was left out by default: the end of a sentence; empty when none was.
  public static func remedy(for omitted: [Omission: Int]) -> String {
    let kinds = byDefault.compactMap { kind in omitted[kind].map { "\($0) as \(kind.rawValue)" } }
    return kinds.isEmpty ? "" : "; left out were \(kinds.joined(separator: ", ")): 'keep' takes a kind"
  }
}

extension Omission {
  /// Why a walk left something out, or what the beginning of a file says against it.
  init(_ reason: SkipReason) {
    self =
      switch reason {
      case .hidden: .hidden
      case .ignored: .ignored
      case .excluded: .excluded
      case .symbolicLink: .link
      case .notRegularFile: .specialFile
      case .alreadyWalked: .alreadyRead
      case .binary: .binary
      case .utf16: .utf16
      case .empty: .empty
      case .tooLarge: .tooLarge
      case .notCode: .noLanguage
      case .lfsPointer: .binary
      case .submodule, .unmerged: .submodule
      }
  }
}
