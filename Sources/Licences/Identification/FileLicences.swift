import Lexing

/// Tells what a file says of its licence, by its name and its contents. Reuse one value for many files.
public struct FileLicences: Sendable {
  private var identifier = LicenceIdentifier()
  private var stream = TokenStream()

  public init() {}

  /// What the file says: in code its comments are asked, in anything else all of it.
  ///
  /// Linear in the contents.
  /// - Parameter path: helps to tell what kind of file it is.
  public mutating func identify(path: [UInt8], contents: [UInt8]) -> IdentifiedLicences {
    guard let language = Self.codeLanguage(path: path, contents: contents) else { return identifier.identify(contents) }
    tokenize(contents.span, as: language, into: &stream)
    return identifier.identify(contents, comments: stream.comments)
  }

  /// The language of code; nil for texts. A page of HTML is a text, whatever scripts it has.
  private static func codeLanguage(path: [UInt8], contents: [UInt8]) -> Language? {
    guard let language = Language.of(path: path, head: contents.span), language.name != "HTML" else { return nil }
    return language
  }
}
