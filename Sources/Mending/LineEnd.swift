/// How the lines of a file end.
enum LineEnd {
  /// The end of the line that holds an offset; of the last line, that of the line before; a line feed where there is none.
  static func around(_ offset: Int, in bytes: [UInt8]) -> [UInt8] {
    let offset = min(max(offset, 0), bytes.count)
    let feed = UInt8(ascii: "\n")
    guard let end = bytes[offset...].firstIndex(of: feed) ?? bytes[..<offset].lastIndex(of: feed) else { return [feed] }
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? [UInt8(ascii: "\r"), feed] : [feed]
  }
}
