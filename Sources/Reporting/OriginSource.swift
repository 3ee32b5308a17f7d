/// The origin's file, where the user has the source.
public enum OriginSource: Sendable {
  /// Its lines without their ends, and the path that it was read from.
  case lines([[UInt8]], path: [UInt8])
  /// It is at none of these paths.
  case absent(tried: [[UInt8]])
  /// It is there and cannot be read: a sentence that is safe to show.
  case unreadable(String)

  /// A file's lines, however they end.
  public static func lines(of contents: [UInt8], path: [UInt8]) -> OriginSource {
    var lines = contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for index in lines.indices where lines[index].last == UInt8(ascii: "\r") { lines[index].removeLast() }
    return .lines(lines, path: path)
  }
}
