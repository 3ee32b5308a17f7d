/// Reads the lines that name who holds the copyright in a file.
enum CopyrightLine {
  /// Distinct notices beyond so many are not read.
  static let maximumCount = 64
  /// Words and signs beyond so many are not looked at, so that a file of nothing else is read as fast as others.
  static let maximumMarks = 10_000
  /// Bytes that are kept of one notice.
  static let maximumBytes = 200

  /// The notices in the comments of a file, or in a text that is one range, each text once. Linear in the ranges.
  static func notices(in bytes: [UInt8], _ ranges: [Range<UInt32>]) -> [CopyrightNotice] {
    let text = CommentText(bytes, ranges)
    var notices: [CopyrightNotice] = []
    var known: Set<String> = []
    var numbers = LineNumbers()
    var marks = 0
    for part in text.parts.indices {
      var rest = text.parts[part]
      while notices.count < maximumCount, marks < maximumMarks, let start = CopyrightMark.next(in: bytes.span, rest) {
        marks += 1
        let (notice, end) = read(text, from: start, part: part)
        rest = max(end, start + 1)..<rest.upperBound
        guard var notice, known.insert(notice.text).inserted else { continue }
        notice.line = numbers.line(at: start, in: bytes.span)
        notices.append(notice)
      }
    }
    return notices
  }

  /// The notice whose mark stands at `start`, still without its line, and where to look on; nil when it is prose or code.
  private static func read(_ text: CommentText, from start: Int, part: Int) -> (notice: CopyrightNotice?, end: Int) {
    let line = text.line(from: start, part: part)
    let bytes = text.bytes[line.range]
    let head = text.head(before: start, part: part)
    guard let mark = CopyrightMark(bytes, head: head) else { return (nil, start + 2) }
    let rest = bytes[mark.range.upperBound...]
    let isFirst = !head.contains { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 } || isRemark(head)
    guard mark.isNotice(rest, isFirst: isFirst) else { return (nil, mark.range.upperBound) }
    let end = next(in: rest) ?? rest.endIndex
    var written = withoutCloser(bytes[(mark.hasTag ? mark.range.upperBound : start)..<end].trimmed)
    guard !written.isEmpty else { return (nil, mark.range.upperBound) }
    if end < line.range.upperBound {
      while let last = written.last, last.isASCIIBlank || ",;".utf8.contains(last) { written = written.dropLast() }
    } else if !mark.hasTag {
      written = continued(written, from: mark.range.count, after: line, in: text)
    }
    written = capped(written)
    let behind = written.dropFirst(mark.hasTag ? 0 : mark.range.count)
    let years = CopyrightYears.first(in: behind)
    let notice = CopyrightNotice(
      text: string(written), holder: string(CopyrightHolder.name(in: behind, years: years)),
      years: years.map { string(behind[$0]) } ?? "", line: 0)
    return (notice, end)
  }

  /// Whether a remark's word alone stands in front: `dnl`, `REM`.
  private static func isRemark(_ head: ArraySlice<UInt8>) -> Bool {
    ["dnl", "rem"].contains { head.trimmed.elementsEqual($0.utf8) { $0.asciiLowercased == $1 } }
  }

  /// Where a further notice, or a licence tag, begins on the same line.
  private static func next(in rest: ArraySlice<UInt8>) -> Int? {
    var from = rest.startIndex
    while let place = CopyrightMark.next(in: rest.span, from - rest.startIndex..<rest.count).map({
      $0 + rest.startIndex
    }) {
      guard let mark = CopyrightMark(rest[place...], head: rest[..<place]) else {
        from = place + 2
        continue
      }
      if mark.isNotice(rest[mark.range.upperBound...], isFirst: false) { return place }
      from = mark.range.upperBound
    }
    return LicenceTagMark.next(in: rest.span, 0..<rest.count).map { rest.startIndex + $0.lowerBound }
  }

  /// A notice that names nobody yet, or ends in a comma or `and`, goes on where the next line does not begin another.
  private static func continued(
    _ written: ArraySlice<UInt8>, from body: Int, after line: CommentText.Line, in text: CommentText
  ) -> ArraySlice<UInt8> {
    var written = written
    var line = line
    for _ in 0..<2 {
      let behind = written.dropFirst(body)
      let isOpen = behind.last == UInt8(ascii: ",") || behind.suffix(4).elementsEqual(" and".utf8)
      let isNameless = CopyrightHolder.name(in: behind, years: CopyrightYears.first(in: behind)).isEmpty
      guard isOpen || isNameless, let next = text.line(after: line) else { break }
      let bytes = text.bytes[next.range].drop { !$0.isNameByte && $0 < 0x80 }
      guard CopyrightHolder.isName(bytes) || CopyrightYears.isYear(bytes),
        CopyrightMark.next(in: bytes.span, 0..<bytes.count) == nil,
        !bytes.hasFoldedPrefix("all rights".utf8), !bytes.hasFoldedPrefix("spdx-".utf8)
      else { break }
      written = (Array(written) + [UInt8(ascii: " ")] + withoutCloser(bytes.trimmed))[...]
      line = next
    }
    return written
  }

  /// Without what may close a comment, or its box, at the end of a line.
  private static func withoutCloser(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last {
      let isMark = last.isASCIIBlank || "*/#|-=~%;\"'`\\".utf8.contains(last)
      guard isMark || isUnopened(last, in: bytes) else { return bytes }
      bytes = bytes.dropLast()
    }
    return bytes
  }

  private static func isUnopened(_ closer: UInt8, in bytes: ArraySlice<UInt8>) -> Bool {
    switch closer {
    case UInt8(ascii: ")"): !bytes.contains(UInt8(ascii: "(")) || bytes.dropLast().last == UInt8(ascii: "*")
    case UInt8(ascii: ">"): !bytes.contains(UInt8(ascii: "<"))
    case UInt8(ascii: "]"): !bytes.contains(UInt8(ascii: "["))
    case UInt8(ascii: "}"): !bytes.contains(UInt8(ascii: "{"))
    default: false
    }
  }

  /// At most ``maximumBytes``, not cut within a character.
  private static func capped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.count > maximumBytes else { return bytes }
    var end = bytes.startIndex + maximumBytes
    while end > bytes.startIndex, bytes[end] & 0xc0 == 0x80 { end -= 1 }
    return bytes[..<end].trimmed
  }

  /// Invalid UTF-8 is repaired.
  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension CopyrightMark {
  /// Whether somebody is named, or a year, by what stands behind the mark; much that has the mark is prose about copyright, or code.
  /// - Parameter isFirst: nothing but marks of a comment stands in front of it on its line.
  fileprivate func isNotice(_ rest: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
    if hasTag { return rest.trimmed.first.map { !"<[{$%\"'`".utf8.contains($0) } ?? false }
    if CopyrightYears.isYear(rest) { return true }
    guard CopyrightHolder.isName(rest) else { return false }
    if hasWord && hasSign { return true }
    if hasWord && isFirst { return true }
    return (hasWord || isFirst) && CopyrightYears.first(in: rest.prefix(CopyrightLine.maximumBytes)) != nil
  }
}
