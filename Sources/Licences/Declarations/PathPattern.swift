/// A pattern of file names in `debian/copyright` or REUSE.toml, compiled.
///
/// Matching takes at most pattern × path steps: a star that fails is only ever moved forwards, and a star that crosses slashes makes every
/// star before it final.
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
  public func matches(_ path: some Collection<UInt8>) -> Bool {
    let path = Array(path)[...]
    return path.starts(with: prefix) && matchesPieces(path.dropFirst(prefix.count))
  }

  private func matchesPieces(_ path: ArraySlice<UInt8>) -> Bool {
    var piece = 0
    var position = path.startIndex
    var name: (piece: Int, position: Int)?
    var rest: (piece: Int, position: Int)?
    while true {
      if piece == pieces.count {
        if position == path.endIndex { return true }
      } else {
        switch pieces[piece] {
        case .rest:
          piece += 1
          if piece == pieces.count { return true }
          rest = (piece, position)
          name = nil
          continue
        case .name:
          piece += 1
          name = (piece, position)
          continue
        case .one, .byte:
          if position < path.endIndex, pieces[piece] == .one || pieces[piece] == .byte(path[position]) {
            piece += 1
            position += 1
            continue
          }
        }
      }
      if let last = name, last.position < path.endIndex, path[last.position] != slash {
        name = (last.piece, last.position + 1)
        (piece, position) = (last.piece, last.position + 1)
      } else if let last = rest, last.position < path.endIndex {
        rest = (last.piece, last.position + 1)
        (piece, position) = (last.piece, last.position + 1)
        name = nil
      } else {
        return false
      }
    }
  }
}
