extension JSONValue {
  /// The value on one line, in plain ASCII: everything else is escaped, so that nothing hides or moves a cursor when
  /// the report is looked at on a terminal.
  public var encoded: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value): bytes.append(contentsOf: numeral(value).utf8)
    case .string(let text): appendQuoted(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      appendList(values, to: &bytes) { $0.append(to: &$1) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      bytes.append(contentsOf: members.encoded)
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension [JSONValue.Member] {
  /// The members with commas between them, as they stand between the braces of an object.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    appendList(self, to: &bytes) {
      appendQuoted($0.key, to: &$1)
      $1.append(UInt8(ascii: ":"))
      $0.value.append(to: &$1)
    }
    return bytes
  }
}

private func appendList<Element>(
  _ elements: [Element], to bytes: inout [UInt8], append: (Element, inout [UInt8]) -> Void
) {
  for (index, element) in elements.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    append(element, &bytes)
  }
}

/// At most six decimals, the shortest that tell the value; null for what JSON has no number for.
private func numeral(_ value: Double) -> String {
  guard value.isFinite else { return "null" }
  guard value.magnitude < 1e9 else { return String(value) }
  return String((value * 1e6).rounded() / 1e6 + 0)
}

private func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  if text.utf8.allSatisfy(isPlain) {
    bytes.append(contentsOf: text.utf8)
  } else {
    for unit in text.utf16 { appendEscaped(unit, to: &bytes) }
  }
  bytes.append(UInt8(ascii: "\""))
}

/// Whether a byte stands for itself in a string.
private func isPlain(_ byte: UInt8) -> Bool {
  (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

private func appendEscaped(_ unit: UInt16, to bytes: inout [UInt8]) {
  if let byte = UInt8(exactly: unit), isPlain(byte) { return bytes.append(byte) }
  let digits = String(unit, radix: 16).utf8
  bytes.append(contentsOf: "\\u".utf8)
  bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.count))
  bytes.append(contentsOf: digits)
}
