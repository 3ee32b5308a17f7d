/// Bytes as text that is safe to show: what could move a cursor, hide or reorder text is written as `\xNN` (one byte)
/// or `\u{…}` (one Unicode scalar), a backslash as `\x5C`. Nothing is lost: the bytes can be had back from the text.
public func escapedForTerminal(_ bytes: [UInt8]) -> String {
  guard !bytes.allSatisfy(isPlain) else { return String(decoding: bytes, as: UTF8.self) }
  var text = ""
  var decoder = UTF8.ForwardParser()
  var source = bytes.makeIterator()
  var position = 0
  while true {
    switch decoder.parseScalar(from: &source) {
    case .valid(let encoded):
      append(UTF8.decode(encoded), to: &text)
      position += encoded.count
    case .error(let length):
      for byte in bytes[position..<(position + length)] { text += escaped(byte) }
      position += length
    case .emptyInput:
      return text
    }
  }
}

/// A text made safe to show in the same way.
public func escapedForTerminal(_ text: String) -> String {
  text.utf8.allSatisfy(isPlain) ? text : escapedForTerminal(Array(text.utf8))
}

private let backslash = UInt8(ascii: "\\")

private func isPlain(_ byte: UInt8) -> Bool {
  (0x20..<0x7F).contains(byte) && byte != backslash
}

private func append(_ scalar: Unicode.Scalar, to text: inout String) {
  if scalar.isASCII {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    if isPlain(byte) { text.unicodeScalars.append(scalar) } else { text += escaped(byte) }
  } else if isDeceptive(scalar) {
    text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  } else {
    text.unicodeScalars.append(scalar)
  }
}

/// Controls, marks of direction, invisible characters and line breaks, by their Unicode properties.
private func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: scalar.properties.isDefaultIgnorableCodePoint
  }
}

private func escaped(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return (digits.utf8.count == 1 ? "\\x0" : "\\x") + digits
}
