import Platform

extension InlineAllow {
  /// More of them in one file are not read, and hold for nothing.
  public static let maximumCount = 1000
  /// No more bytes of a line are read behind the mark.
  private static let maximumBytes = 1000

  /// Those in the comments of a file, in their order. One pass over the comments; nothing is allocated when there is none.
  /// - Parameter comments: byte ranges, ascending, without overlap.
  public static func all(in bytes: Span<UInt8>, comments: [Range<UInt32>]) -> [InlineAllow] {
    var allows: [InlineAllow] = []
    var (line, lineEnd) = (1, 0)
    for comment in comments {
      let limit = min(Int(comment.upperBound), bytes.count)
      var start = Int(comment.lowerBound)
      guard start < limit, InlineAllowMark.isPossible(in: bytes, start..<limit) else { continue }
      while start < limit, let mark = InlineAllowMark.next(in: bytes, start..<limit) {
        guard allows.count < maximumCount else { return allows }
        for index in lineEnd..<mark.upperBound where bytes[index] == UInt8(ascii: "\n") { line += 1 }
        lineEnd = mark.upperBound
        var end = mark.upperBound
        let last = min(limit, mark.upperBound + maximumBytes)
        while end < last, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        var reader = InlineAllowReader(bytes.extracting(mark.upperBound..<end))
        allows.append(reader.read(line: line))
        start = end
      }
    }
    return allows
  }
}

/// Reads what stands behind the mark, up to the end of the line or of the comment.
private struct InlineAllowReader {
  private var rest: ArraySlice<UInt8>
  private var allow = InlineAllow(line: 0)

  init(_ bytes: Span<UInt8>) {
    rest = []
    rest.reserveCapacity(bytes.count)
    for index in bytes.indices { rest.append(bytes[index]) }
  }

  mutating func read(line: Int) -> InlineAllow {
    allow.line = line
    while allow.flaw == nil, let byte = rest.first {
      if !byte.isWordByte {
        // Blanks, commas, and what closes the comment.
        rest = rest.dropFirst()
      } else if take("reason=") {
        readReason()
      } else if take("until=") {
        readDay()
      } else {
        readID()
      }
    }
    return allow
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  private mutating func readID() {
    let word = rest.prefix(while: \.isWordByte)
    rest = rest.dropFirst(word.count)
    if FindingIdentity.isID(word) {
      allow.ids.append(String(decoding: word, as: UTF8.self))
    } else {
      let shown = escapedForTerminal(Array(word.prefix(40)))
      allow.flaw = "'\(shown)' is no id of a finding, no reason=\"…\" and no until=YYYY-MM-DD"
    }
  }

  /// A text between quotation marks of either kind; in a notebook they stand behind a backslash.
  private mutating func readReason() {
    let backslash = UInt8(ascii: "\\")
    let opener = rest.prefix { $0 == backslash }.prefix(1) + rest.drop { $0 == backslash }.prefix(1)
    guard let mark = opener.last, mark.isQuotationMark else {
      allow.flaw = "its reason has to stand between quotation marks, as in reason=\"…\""
      return
    }
    rest = rest.dropFirst(opener.count)
    guard let end = rest.firstIndex(of: mark) else {
      allow.flaw = "the quotation mark behind its reason is missing"
      return
    }
    let text = rest[..<end].last == backslash && opener.count == 2 ? rest[..<end].dropLast() : rest[..<end]
    if text.contains(where: { $0 > 0x20 }) { allow.reason = String(decoding: text, as: UTF8.self) }
    rest = rest[(end + 1)...]
  }

  private mutating func readDay() {
    let text = String(decoding: rest.prefix(10), as: UTF8.self)
    let next = rest.dropFirst(10).first
    if CalendarDate.isValid(text), next.map({ !$0.isWordByte }) ?? true {
      allow.until = text
      rest = rest.dropFirst(10)
    } else {
      allow.flaw = "until= takes a day that exists, written YYYY-MM-DD"
    }
  }
}
