/// The rows of a table in `/licences`: lines of cells parted by tabs, `#` before comments, the first row names the columns.
///
/// The tables are part of the program and its tests read every row, so a cell that is missing reads as empty.
struct TableReader {
  /// What the comments `# source:` and `# date:` say.
  private(set) var source = ""
  private(set) var date = ""
  /// The names of the columns.
  private(set) var names: [String] = []
  private var lines: [Range<Int>] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for line in parted(0..<bytes.count, by: UInt8(ascii: "\n")) where !line.isEmpty {
      if bytes[line.lowerBound] == UInt8(ascii: "#") {
        read(comment: text(line))
      } else if names.isEmpty {
        names = parted(line, by: UInt8(ascii: "\t")).map(text)
      } else {
        lines.append(line)
      }
    }
  }

  init(_ file: EmbeddedFile) { self.init(file.bytes) }

  /// The rows in their order, each a list of cells; `-` reads as empty.
  /// - Parameter wanted: the columns to read, in the order in which they are wanted.
  func rows(_ wanted: String...) -> [[String]] {
    let columns = wanted.map { names.firstIndex(of: $0) }
    return lines.map { line in
      let cells = parted(line, by: UInt8(ascii: "\t"))
      return columns.map { column in
        guard let column, column < cells.count else { return "" }
        let cell = text(cells[column])
        return cell == "-" ? "" : cell
      }
    }
  }

  /// The cells of every row as they stand there.
  var cells: [[String]] { lines.map { parted($0, by: UInt8(ascii: "\t")).map(text) } }

  private mutating func read(comment: String) {
    if comment.hasPrefix("# source: ") { source = String(comment.dropFirst(10)) }
    if comment.hasPrefix("# date: ") { date = String(comment.dropFirst(8)) }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func parted(_ range: Range<Int>, by separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}
