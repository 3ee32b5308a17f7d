import Lexing

/// Tells what a file says of its licence, by its name and its contents. Reuse one value for many files.
public struct FileLicences: Sendable {
  /// Mentions beyond so many are not told; the expression is made of all.
  public static let maximumMentions = 1000

  private var identifier = LicenceIdentifier()
  private var stream = TokenStream()

  public init() {}

  /// What the file says: in code its comments are asked, in anything else all of it. What metadata declares of other files, or of a
  /// package, is told too, and decides unless the file has a tag of its own.
  ///
  /// Linear in the contents.
  /// - Parameter path: helps to tell what kind of file it is.
  public mutating func identify(path: [UInt8], contents: [UInt8]) -> IdentifiedLicences {
    var identified = withDeclared(words(path: path, contents: contents), path: path, contents: contents)
    identified.mentions = Array(identified.mentions.prefix(Self.maximumMentions))
    return identified
  }

  private mutating func withDeclared(
    _ words: IdentifiedLicences, path: [UInt8], contents: [UInt8]
  ) -> IdentifiedLicences {
    var identified = words
    guard let declared = declaration(path: path, contents: contents)?.mentions else { return identified }
    let hasTag = identified.mentions.contains { $0.manner == .tag }
    if !hasTag, !declared.isEmpty { identified.expression = .joined(declared.map(\.expression)) }
    identified.mentions.removeAll { mention in
      mention.manner == .grant && declared.contains { mention.lines.contains($0.lines.lowerBound) }
    }
    identified.mentions = (identified.mentions + declared).sorted { $0.stands(before: $1) }
    return identified
  }

  /// What the words of the file say.
  mutating func words(path: [UInt8], contents: [UInt8]) -> IdentifiedLicences {
    switch SpeakerKind(path: path, contents: contents) {
    case .code(let language):
      tokenize(contents.span, as: language, into: &stream)
      return identifier.identify(contents, comments: stream.comments)
    case .licence(let isMarkup): return identifier.identify(contents, isMarkup: isMarkup, places: .anywhere)
    case .prose: return identifier.identify(contents)
    case .markup: return identifier.identify(contents, isMarkup: true)
    case .history: return identifier.identify(contents, places: .nowhere)
    case .data: return IdentifiedLicences()
    }
  }
}

extension Declaration {
  /// The licences that it declares, as mentions.
  fileprivate var mentions: [LicenceMention] {
    licences.compactMap { licence in
      licence.expression.map { LicenceMention($0, .metadata, lines: licence.line...licence.line) }
    }
  }
}
