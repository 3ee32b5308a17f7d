/// Counting the lines on the way to a place in a text.
extension Span<UInt8> {
  /// The line feeds in a part of the text; what lies outside of it holds none. Linear, many bytes at a time.
  public func lineFeeds(in range: Range<Int>) -> Int {
    let part = extracting(range.clamped(to: 0..<count))
    var feeds = 0
    var index = 0
    // No loop over a range: only this one is compiled into instructions for many bytes.
    while index < part.count {
      feeds &+= part[index] == UInt8(ascii: "\n") ? 1 : 0
      index &+= 1
    }
    return feeds
  }
}
