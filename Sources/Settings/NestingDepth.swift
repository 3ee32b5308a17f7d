/// How deep the brackets and braces of a JSON5 text are nested, right or wrong: what a decoder that calls itself would go down.
enum NestingDepth {
  private enum State {
    case outside
    case quoted(UInt8)
    case lineComment, blockComment
  }

  /// Linear in the length.
  static func of(_ bytes: [UInt8]) -> Int {
    var (depth, deepest) = (0, 0)
    var state = State.outside
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      position += 1
      switch state {
      case .outside:
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          deepest = max(deepest, depth)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
        case UInt8(ascii: "/") where next == UInt8(ascii: "/"): state = .lineComment
        case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
          state = .blockComment
          position += 1
        default: break
        }
      case .quoted(let quote):
        if byte == UInt8(ascii: "\\") { position += 1 } else if byte == quote { state = .outside }
      case .lineComment:
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { state = .outside }
      case .blockComment:
        if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
          state = .outside
          position += 1
        }
      }
    }
    return deepest
  }
}
