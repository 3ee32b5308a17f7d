/// A field `Name: value` of a control file, with the indented lines that continue it.
struct ControlField {
  /// In lower case.
  var name: String
  /// The value on the line of the name, then each further line; without blanks round them.
  var lines: [TextLine]

  var line: Int { lines[0].number }

  /// Its lines joined by single blanks.
  func value(in text: [UInt8]) -> [UInt8] {
    Array(lines.map { text[$0.bytes] }.filter { !$0.isEmpty }.joined(separator: [0x20]))
  }

  /// Where the lines behind the first stand; nil when all of them are empty.
  var continuation: (bytes: Range<Int>, lines: ClosedRange<Int>)? {
    let rest = lines.dropFirst().filter { !$0.bytes.isEmpty }
    guard let first = rest.first, let last = rest.last else { return nil }
    return (first.bytes.lowerBound..<last.bytes.upperBound, first.number...last.number)
  }
}

/// Fields up to an empty line: what `debian/copyright`, PKG-INFO and the DESCRIPTION of R packages consist of.
struct ControlParagraph {
  var fields: [ControlField]

  /// The first field of a name, which is in lower case.
  subscript(names: String...) -> ControlField? {
    fields.first { names.contains($0.name) }
  }

  /// The paragraphs of a text. Lines that are no field and continue none are passed over, and so are lines that begin with `#`.
  ///
  /// An empty line in the middle of a field is the writer's mistake: when an indented line follows, the field goes on.
  /// - Parameter isMail: whether, as in mail headers, a line of blanks continues a field and an empty line always ends the paragraph.
  static func all(in text: [UInt8], isMail: Bool = false) -> [ControlParagraph] {
    var paragraphs: [ControlParagraph] = []
    var fields: [ControlField] = []
    var isContinued = false
    var isAfterGap = false
    func close() {
      if !fields.isEmpty { paragraphs.append(ControlParagraph(fields: fields)) }
      fields = []
      isContinued = false
    }
    for line in TextLines(of: text) {
      let bytes = text[line.bytes]
      let content = bytes.trimmed
      guard let first = bytes.first, !content.isEmpty || isMail else {
        if isMail { close() } else { isAfterGap = true }
        continue
      }
      if isAfterGap, !first.isASCIIBlank { close() }
      isAfterGap = false
      if first == UInt8(ascii: "#") { continue }
      if first.isASCIIBlank {
        let value = content.elementsEqual([UInt8(ascii: ".")]) ? content.dropFirst() : content
        if isContinued { fields[fields.count - 1].lines.append(TextLine(value, line.number)) }
      } else if let field = ControlField(bytes, line.number) {
        fields.append(field)
        isContinued = true
      } else {
        isContinued = false
      }
    }
    close()
    return paragraphs
  }
}

extension ControlField {
  /// Reads the first line of a field; nil when there is no name with a colon.
  fileprivate init?(_ line: ArraySlice<UInt8>, _ number: Int) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let name = line[..<colon].trimmed
    guard name.allSatisfy({ $0.isWordByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else { return nil }
    self.init(name: name.lowered[...].text, lines: [TextLine(line[(colon + 1)...].trimmed, number)])
  }
}

extension TextLine {
  fileprivate init(_ bytes: ArraySlice<UInt8>, _ number: Int) {
    self.init(bytes: bytes.startIndex..<bytes.endIndex, number: number)
  }
}
