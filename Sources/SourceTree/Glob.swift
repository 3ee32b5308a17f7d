/// A shell pattern as `.gitignore` has them, compiled: `*` and `?` stay within one name, `**` spans directories.
///
/// Matching takes at most pattern × text steps, whatever the pattern: a star that fails is only ever moved forwards, and
/// a `**` makes every star before it final, because what follows is bound to whole names.
struct Glob: Sendable {
  private enum Piece: Hashable {
    case byte(UInt8)
    /// One byte of a set; the slash is in none.
    case oneOf(ByteSet)
    /// Any bytes but the slash.
    case star
    /// Any directories, each with its slash.
    case directories
    /// Whatever is left.
    case rest
  }

  private let pieces: [Piece]
  /// The text itself, when the pattern has no wildcards; what it ends with, when a star is its only one.
  private let literal: (bytes: [UInt8], isSuffix: Bool)?

  /// Compiles a pattern; nil when it can match nothing, for one with an open bracket.
  init?(_ pattern: ArraySlice<UInt8>) {
    var pieces: [Piece] = []
    var rest = pattern
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let quoted = rest.popFirst() else { return nil }
        pieces.append(.byte(quoted))
      case UInt8(ascii: "?"):
        pieces.append(.oneOf(.all))
      case UInt8(ascii: "["):
        guard let set = ByteSet(parsing: &rest) else { return nil }
        pieces.append(.oneOf(set))
      case UInt8(ascii: "*"):
        pieces.append(Glob.stars(&rest, isAtNameStart: pieces.last.map(Glob.endsName) ?? true))
      default:
        pieces.append(.byte(byte))
      }
    }
    self.pieces = pieces
    let isSuffix = pieces.first == .star
    let bytes = pieces.dropFirst(isSuffix ? 1 : 0).compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
    literal = bytes.count == pieces.count - (isSuffix ? 1 : 0) ? (bytes, isSuffix) : nil
  }

  /// Whether the pattern matches all of the text.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard let literal else { return matchesPieces(text) }
    guard literal.isSuffix else { return text.elementsEqual(literal.bytes) }
    let head = text.dropLast(literal.bytes.count)
    return text.count >= literal.bytes.count && text[head.endIndex...].elementsEqual(literal.bytes)
      && !head.contains(slash)
  }

  private func matchesPieces(_ text: ArraySlice<UInt8>) -> Bool {
    var piece = 0
    var position = text.startIndex
    var star: (piece: Int, position: Int)?
    var directories: (piece: Int, position: Int)?
    while true {
      if piece == pieces.count {
        if position == text.endIndex { return true }
      } else {
        switch pieces[piece] {
        case .rest:
          return true
        case .star:
          piece += 1
          star = (piece, position)
          continue
        case .directories:
          piece += 1
          directories = (piece, position)
          star = nil
          continue
        case .byte(let byte):
          if position < text.endIndex, text[position] == byte {
            piece += 1
            position += 1
            continue
          }
        case .oneOf(let set):
          if position < text.endIndex, set.contains(text[position]) {
            piece += 1
            position += 1
            continue
          }
        }
      }
      if let last = star, last.position < text.endIndex, text[last.position] != slash {
        star = (last.piece, last.position + 1)
        (piece, position) = (last.piece, last.position + 1)
      } else if let last = directories, let next = text[last.position...].firstIndex(of: slash) {
        directories = (last.piece, next + 1)
        (piece, position) = (last.piece, next + 1)
        star = nil
      } else {
        return false
      }
    }
  }

  /// What stars mean, the first of which was just taken: two or more between slashes span directories.
  private static func stars(_ rest: inout ArraySlice<UInt8>, isAtNameStart: Bool) -> Piece {
    let tail = rest.drop { $0 == UInt8(ascii: "*") }
    let areMany = tail.startIndex > rest.startIndex
    rest = tail
    guard areMany, isAtNameStart else { return .star }
    if rest.isEmpty { return .rest }
    guard rest.first == slash else { return .star }
    rest.removeFirst()
    return .directories
  }

  private static func endsName(_ piece: Piece) -> Bool {
    piece == .byte(slash) || piece == .directories
  }
}

let slash = UInt8(ascii: "/")
