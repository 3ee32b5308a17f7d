/// What scanning asks about single bytes and what surrounds a position. Always inlined: to a function that is called, a scanner would be
/// handed as a copy.
extension Scanner {
  @inline(__always)
  func byte(_ source: Span<UInt8>, at position: Int) -> UInt8? {
    position >= 0 && position < limit ? source[position] : nil
  }

  @inline(__always)
  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 && byte != UInt8(ascii: "\n") }

  /// The first position from here that holds no blank.
  @inline(__always)
  func positionAfterBlanks(_ source: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < limit, isBlank(source[position]) { position += 1 }
    return position
  }

  @inline(__always)
  func isColumnOne(_ source: Span<UInt8>, _ position: Int) -> Bool {
    position == 0 || source[position - 1] == UInt8(ascii: "\n")
  }

  /// Only blanks stand before the position on its line.
  @inline(__always)
  func isFirstOnLine(_ source: Span<UInt8>, _ position: Int) -> Bool {
    var before = position
    while before > 0, isBlank(source[before - 1]) { before -= 1 }
    return isColumnOne(source, before)
  }

  /// Only blanks stand behind the position on its line.
  @inline(__always)
  func isLastOnLine(_ source: Span<UInt8>, _ position: Int) -> Bool {
    let next = positionAfterBlanks(source, from: position)
    return next >= limit || source[next] == UInt8(ascii: "\n")
  }

  /// A name, a closer or a quote ends directly before the position.
  @inline(__always)
  func isDirectlyAfterValue(_ source: Span<UInt8>, _ position: Int) -> Bool {
    guard position > 0 else { return false }
    switch source[position - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "'"), UInt8(ascii: "\""): return true
    case let byte: return grammar.nameBytes[Int(byte)]
    }
  }

  /// The position behind the character that begins at a position: a byte and up to three bytes that continue it in UTF-8.
  @inline(__always)
  func endOfCharacter(_ source: Span<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < limit, end - start < 4, source[start] >= 0xc0, source[end] & 0xc0 == 0x80 { end += 1 }
    return end
  }

  /// Where the line ends: its line feed, or the limit.
  @inline(__always)
  func endOfLine(_ source: Span<UInt8>, from start: Int) -> Int {
    let lineFeed = UInt8(ascii: "\n")
    return next(lineFeed, lineFeed, lineFeed, source, from: start)
  }

  /// The first position from here that holds one of three bytes, or the limit.
  @inline(__always)
  func next(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ source: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < limit {
      let place = EightBytes(source, at: position).first(a, b, c)
      position &+= place
      if place < 8 { break }
    }
    return min(position, max(start, limit))
  }

  /// Moves to a position ahead and counts the line feeds on the way.
  mutating func advance(_ source: Span<UInt8>, to end: Int) {
    while position < end {
      if source[position] == UInt8(ascii: "\n") { line &+= 1 }
      position += 1
    }
  }
}
