/// What stands between backticks: a sample of what is written somewhere, not what the file says.
extension WordText {
  /// Bytes of a line that are looked at on either side of a word.
  private static let spanReach = 400

  /// Whether a backtick is open before a word on its line, and closed behind it.
  func isInCodeSpan(_ index: Int) -> Bool {
    let start = min(Int(words[index].start), bytes.count)
    let head = bytes[max(0, start - Self.spanReach)..<start].reversed().prefix { $0 != UInt8(ascii: "\n") }
    guard head.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 else { return false }
    let tail = bytes[start..<min(bytes.count, start + Self.spanReach)].prefix { $0 != UInt8(ascii: "\n") }
    return tail.contains(UInt8(ascii: "`"))
  }
}
