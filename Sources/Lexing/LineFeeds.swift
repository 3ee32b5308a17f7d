/// Counting the lines on the way to a place in a text.
extension Span<UInt8> {
  /// The line feeds in a part of the text; what lies outside of it holds none. Linear, many bytes at a time.
  public func lineFeeds(in range: Range<Int>) -> Int {
    let part = extracting(range.clamped(to: 0..<count))
    var feeds = 0
    var index = 0
    while index < part.count {
      // Counted in a byte, and by no loop over a range: so this is compiled into instructions for many bytes.
      let end = min(index &+ 255, part.count)
      var few: UInt8 = 0
      while index < end {
        few &+= part[index] == UInt8(ascii: "\n") ? 1 : 0
        index &+= 1
      }
      feeds &+= Int(few)
    }
    return feeds
  }
}
