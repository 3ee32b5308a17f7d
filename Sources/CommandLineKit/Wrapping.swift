/// The text as lines of at most `width` characters, broken at spaces; a longer word has a line of its own.
/// Line breaks in the text stay. Linear.
public func wrap(_ text: String, width: Int) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
    var lines = [""]
    var room = width
    for word in paragraph.split(separator: " ") {
      let isFirst = room == width && lines[lines.count - 1].isEmpty
      let needed = word.count + (isFirst ? 0 : 1)
      if isFirst || needed <= room {
        lines[lines.count - 1] += isFirst ? "\(word)" : " \(word)"
        room -= needed
      } else {
        lines.append("\(word)")
        room = width - word.count
      }
    }
    return lines
  }
}

/// The same with `indent` spaces before each line that is not empty; `width` counts them.
func wrap(_ text: String, width: Int, indent: Int) -> [String] {
  wrap(text, width: width - indent).map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 }
}
