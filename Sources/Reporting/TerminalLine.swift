import Platform

/// A line for a terminal. Whatever is appended is escaped first, so that nothing from a file name, a snippet or a
/// manifest reaches the terminal raw.
struct TerminalLine {
  /// How a piece looks where there is colour, by its number in ISO 6429.
  enum Style: Int {
    case plain = 0
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
  }

  private var pieces: [(text: String, style: Style)] = []
  /// In columns.
  private(set) var width = 0

  init() {}

  init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  mutating func append(_ text: String, _ style: Style = .plain) {
    append(escaped: escapedForTerminal(text), style)
  }

  mutating func append(_ bytes: [UInt8], _ style: Style = .plain) {
    append(escaped: escapedForTerminal(bytes), style)
  }

  /// Appends words that are parted by blanks and can be pasted into a shell.
  mutating func append(command: [ShellWord], _ style: Style = .plain) {
    append(escaped: command.map(\.text).joined(separator: " "), style)
  }

  /// Appends a line of source text, cut after so many columns.
  mutating func append(source: [UInt8], columns: Int) {
    append(escaped: fitted(escapedSource(source), columns: columns), .plain)
  }

  /// Appends spaces up to a column, and another line; of an empty one nothing.
  mutating func append(_ other: TerminalLine, atLeast gap: Int = 2, from column: Int) {
    guard !other.pieces.isEmpty else { return }
    append(escaped: String(repeating: " ", count: max(gap, column - width)), .plain)
    pieces += other.pieces
    width += other.width
  }

  private mutating func append(escaped text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    pieces.append((text, style))
    width += displayWidth(of: text)
  }

  /// The line as it is shown, without colour or end.
  var plainText: String { pieces.map(\.text).joined() }

  /// The line in UTF-8, with its end.
  func encoded(isColoured: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      if isColoured && piece.style != .plain {
        bytes += "\u{1B}[\(piece.style.rawValue)m\(piece.text)\u{1B}[0m".utf8
      } else {
        bytes += piece.text.utf8
      }
    }
    return bytes + [UInt8(ascii: "\n")]
  }
}
