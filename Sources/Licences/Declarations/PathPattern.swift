/// A pattern of file names in `debian/copyright` or REUSE.toml, compiled.
///
/// Matching takes at most pattern × path steps, whatever the pattern.
public struct PathPattern: Hashable, Sendable {
  /// What the wildcards mean.
  public enum Dialect: Hashable, Sendable {
    /// `*` is any bytes, the slash too, and `?` any one.
    case debian
    /// `*` stays within a name and `**` is any bytes; there is no `?`.
    case reuse
  }

  private enum Piece: Hashable {
    case byte(UInt8)
    /// Any byte.
    case one
    /// Any bytes but the slash.
    case name
    /// Any bytes.
    case rest

    func isStar(over byte: UInt8) -> Bool { self == .rest || self == .name && byte != slash }

    var byte: UInt8? { if case .byte(let byte) = self { byte } else { nil } }
  }

  private let pieces: [Piece]
  /// The bytes before the first wildcard; most paths differ there.
  private let prefix: [UInt8]

  /// Compiles a pattern. A backslash takes the next byte as it is; a leading `./` is dropped; a folder, with its slash, is all below it.
  public init(_ pattern: some Collection<UInt8>, _ dialect: Dialect) {
    var pieces: [Piece] = []
    var rest = Array(pattern)[...]
    while rest.starts(with: [UInt8(ascii: "."), slash]) { rest.removeFirst(2) }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        pieces.append(.byte(rest.popFirst() ?? byte))
      case UInt8(ascii: "?") where dialect == .debian:
        pieces.append(.one)
      case UInt8(ascii: "*"):
        let stars = rest.prefix { $0 == UInt8(ascii: "*") }.count
        rest.removeFirst(stars)
        pieces.append(stars > 0 || dialect == .debian ? .rest : .name)
      default:
        pieces.append(.byte(byte))
      }
    }
    if pieces.last == .byte(slash) { pieces.append(.rest) }
    prefix = pieces.prefix { $0.byte != nil }.compactMap(\.byte)
    self.pieces = Array(pieces.dropFirst(prefix.count))
  }

  /// Whether the pattern matches all of the path.
  public func matches(_ path: ArraySlice<UInt8>) -> Bool {
    path.starts(with: prefix) && matchesPieces(path.dropFirst(prefix.count))
  }

  /// Follows every way to match at once: which pieces could be next after each byte.
  private func matchesPieces(_ path: ArraySlice<UInt8>) -> Bool {
    if pieces == [.rest] { return true }
    if pieces.isEmpty { return path.isEmpty }
    var isNext = [Bool](repeating: false, count: pieces.count + 1)
    isNext[0] = true
    skipStars(&isNext)
    for byte in path {
      for index in pieces.indices.reversed() {
        isNext[index + 1] =
          isNext[index] && (pieces[index] == .one || pieces[index] == .byte(byte))
          || index + 1 < pieces.count && isNext[index + 1] && pieces[index + 1].isStar(over: byte)
      }
      isNext[0] = isNext[0] && pieces[0].isStar(over: byte)
      skipStars(&isNext)
    }
    return isNext[pieces.count]
  }

  /// A star may be over before it begins.
  private func skipStars(_ isNext: inout [Bool]) {
    for index in pieces.indices where isNext[index] && (pieces[index] == .rest || pieces[index] == .name) {
      isNext[index + 1] = true
    }
  }
}
