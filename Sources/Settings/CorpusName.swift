/// What a scan can compare with, as options, variables and settings name it.
public enum CorpusName: Hashable, Sendable {
  /// The pack that is part of the program, `builtin`.
  case builtIn
  /// A pack by its path.
  case pack([UInt8])

  /// A word stands for the built-in pack or is a path; a file that is called `builtin` is `./builtin`.
  public init(_ word: [UInt8]) {
    self = word == Self.builtInWord ? .builtIn : .pack(word)
  }

  /// The word that stands for it.
  public var word: [UInt8] {
    switch self {
    case .builtIn: Self.builtInWord
    case .pack(Self.builtInWord): Array("./".utf8) + Self.builtInWord
    case .pack(let path): path
    }
  }

  private static let builtInWord = Array("builtin".utf8)

  /// The names in a list that is written as `PATH` is, with colons between them; what is empty names nothing.
  public static func list(_ words: [UInt8]) -> [CorpusName] {
    words.split(separator: UInt8(ascii: ":")).map { CorpusName(Array($0)) }
  }
}
