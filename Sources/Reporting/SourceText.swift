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

/// Bytes that are safe to show, their backslashes as they are: of text in which names are escaped already.
func escapedKeepingBackslashes(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false)
    .map { escapedForTerminal(Array($0)) }
    .joined(separator: "\\")
}

/// Bytes without the pieces of characters that a cut left at their ends.
func withoutCutCharacters(_ bytes: [UInt8]) -> [UInt8] {
  let whole = bytes.dropFirst(bytes.prefix(3).prefix(while: isContinuation).count)
  guard let last = whole.suffix(4).lastIndex(where: { !isContinuation($0) }) else { return Array(whole) }
  let length = (~whole[last]).leadingZeroBitCount
  return Array((2...4).contains(length) && whole.endIndex - last < length ? whole[..<last] : whole)
}

private func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0b1100_0000 == 0b1000_0000
}
