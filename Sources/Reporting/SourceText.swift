import Platform

private let tabStop = 4

/// Source text that is safe to show and stays readable: tabs become spaces, backslashes stay what they are, the rest is
/// escaped as in a file name.
func escapedSource(_ bytes: [UInt8]) -> String {
  var text = ""
  for (index, piece) in bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).enumerated() {
    if index > 0 {
      text += String(repeating: " ", count: tabStop - displayWidth(of: text) % tabStop)
    }
    text += escapedKeepingBackslashes(piece)
  }
  return text
}

private func escapedKeepingBackslashes(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false)
    .map { escapedForTerminal(Array($0)) }
    .joined(separator: "\\")
}

/// Bytes without the beginning of a character that was cut off at their end.
func withoutCutCharacter(_ bytes: [UInt8]) -> [UInt8] {
  guard let start = bytes.suffix(4).lastIndex(where: { $0 & 0b1100_0000 != 0b1000_0000 }) else { return bytes }
  let length = (~bytes[start]).leadingZeroBitCount
  return (2...4).contains(length) && bytes.count - start < length ? Array(bytes[..<start]) : bytes
}
