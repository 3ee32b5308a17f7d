/// Why something that a source holds did not become a document. The raw value is the phrase for people.
public enum SkipReason: String, Hashable, Sendable, CaseIterable {
  case excluded = "not among the included paths, or excluded"
  case hidden = "hidden"
  case link = "a link"
  case specialFile = "a device, pipe or socket"
  case sparse = "a sparse file"
  case unknownEntry = "an archive entry of an unknown type"
  case unsafePath = "a path that leads out of the archive, or an unusable one"
  case encrypted = "encrypted"
  case unknownMethod = "compressed by a method other than deflate"
  case tooLarge = "too large"
  case empty = "empty"
  case binary = "binary"
  case submodule = "a git submodule"
  case noLanguage = "not in a known programming language"
  case noTokens = "without code"
  case unreadable = "unreadable"
}
