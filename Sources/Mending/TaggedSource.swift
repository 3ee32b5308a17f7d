import Lexing

/// A source file as comments on lines of their own are put into it: where they may stand, and whether they change nothing.
struct TaggedSource {
  let bytes: [UInt8]
  let language: Language
  let stream: TokenStream
  /// The offset of each line's first byte, a byte order mark left out; behind a last line feed begins a line, too.
  private let starts: [Int]

  init(_ bytes: [UInt8], _ language: Language) {
    self.bytes = bytes
    self.language = language
    var stream = TokenStream()
    tokenize(bytes.span, as: language, into: &stream)
    self.stream = stream
    let feed = UInt8(ascii: "\n")
    starts =
      [bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0] + bytes.indices.filter { bytes[$0] == feed }.map { $0 + 1 }
  }

  /// The line that comes behind the last one, even where nothing ends that; comments may stand before it.
  var lastPlace: Int { bytes.isEmpty || bytes.last == UInt8(ascii: "\n") ? starts.count : starts.count + 1 }

  /// The offset at which a line begins, from 1; the end of the file for those behind the last.
  func start(ofLine line: Int) -> Int { line <= starts.count ? starts[max(line, 1) - 1] : bytes.count }

  /// The line that holds an offset, from 1. O(log n).
  func line(at offset: Int) -> Int {
    starts.partition { $0 > offset }
  }

  /// The bytes of a line without its end.
  func content(ofLine line: Int) -> ArraySlice<UInt8> {
    var content = bytes[start(ofLine: line)..<max(start(ofLine: line), start(ofLine: line + 1))]
    if content.last == UInt8(ascii: "\n") { content.removeLast() }
    return content
  }

  /// Whether a comment may come in front of a line, as far as the line and those around it tell: no token and no comment goes on
  /// there, the line before is not joined to it, and it is none that has to be the first.
  func mayBePreceded(_ line: Int) -> Bool {
    let offset = start(ofLine: line)
    if line > 1, language.joinsNextLine(content(ofLine: line - 1)) { return false }
    if line <= 2, isFirst(content(ofLine: line)) { return false }
    let token = stream.tokens.partition { Int($0.start) >= offset } - 1
    if token >= 0, Int(stream.tokens[token].end) > offset { return false }
    let comment = stream.comments.partition { Int($0.lowerBound) >= offset } - 1
    return comment < 0 || Int(stream.comments[comment].upperBound) <= offset
  }

  /// Whether a line has to stay where it is: `#!`, the encoding, what editors and interpreters read of the first lines.
  private func isFirst(_ line: ArraySlice<UInt8>) -> Bool {
    let beginnings = ["#!", "%%!", "#compdef", "#autoload", "<?xml", "@charset"]
    if beginnings.contains(where: { line.starts(with: $0.utf8) }) { return true }
    let words = ["-*-", "coding:", "coding="].map { Array($0.utf8) }
    let isComment = stream.comments.contains {
      $0.lowerBound >= UInt32(line.startIndex) && $0.lowerBound < UInt32(line.endIndex)
    }
    return isComment && line.indices.contains { index in words.contains { line[index...].starts(with: $0) } }
  }

  /// The tokens that begin in some lines.
  func hasTokens(inLines lines: Range<Int>) -> Bool {
    let first = stream.tokens.partition { Int($0.start) >= start(ofLine: lines.lowerBound) }
    return first < stream.tokens.count && Int(stream.tokens[first].start) < start(ofLine: lines.upperBound)
  }

  /// The blanks that a line begins with.
  func indentation(ofLine line: Int) -> [UInt8] { Array(content(ofLine: line).prefix { $0 == 0x20 || $0 == 0x09 }) }

  /// Comments on lines of their own before a line, indented as another.
  func insertion(_ texts: [String], beforeLine line: Int, indentedAs model: Int, _ syntax: CommentSyntax) -> Insertion {
    let offset = start(ofLine: line)
    let end = LineEnd.around(offset, in: bytes)
    let indentation = syntax.isInColumnOne ? [] : indentation(ofLine: model)
    let lines = texts.map { indentation + syntax.comment($0) }
    let isBehindOpenLine = offset == bytes.count && !bytes.isEmpty && bytes.last != UInt8(ascii: "\n")
    let block = isBehindOpenLine ? lines.flatMap { end + $0 } : lines.flatMap { $0 + end }
    return Insertion(offset: offset, bytes: block)
  }

  /// Whether the file with the insertions has the same tokens, and each line that is put in is a comment. Linear in the file.
  func staysTheSame(with insertions: [Insertion]) -> Bool {
    let changed = insertions.applied(to: bytes)
    var stream = TokenStream()
    tokenize(changed.span, as: language, into: &stream)
    guard stream.tokens.elementsEqual(self.stream.tokens, by: { $0.symbol == $1.symbol }) else { return false }
    var shift = 0
    for insertion in insertions.inOrder {
      let start = insertion.offset + shift
      shift += insertion.bytes.count
      for line in insertion.bytes.indices.split(whereSeparator: { insertion.bytes[$0] == UInt8(ascii: "\n") }) {
        // Its tag stands in the middle of a comment.
        guard let tag = line.first(where: { insertion.bytes[$0...].starts(with: "SPDX-".utf8) }) else { continue }
        let place = stream.comments.partition { Int($0.lowerBound) > start + tag } - 1
        guard place >= 0, Int(stream.comments[place].upperBound) > start + tag else { return false }
      }
    }
    return true
  }
}

extension Array {
  /// The index of the first element that a condition holds for; it holds for all behind it. O(log n).
  fileprivate func partition(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
