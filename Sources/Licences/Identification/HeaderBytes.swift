extension ArraySlice<UInt8> {
  /// Whether it begins with `prefix` (lower-case ASCII) in any letter case.
  func hasFoldedPrefix(_ prefix: some Collection<UInt8>) -> Bool {
    guard count >= prefix.count else { return false }
    var position = startIndex
    for byte in prefix {
      guard self[position].asciiLowercased == byte else { return false }
      position += 1
    }
    return true
  }

  /// Without white space at either end.
  var trimmed: ArraySlice<UInt8> {
    let head = drop(while: \.isASCIIBlank)
    guard let last = head.lastIndex(where: { !$0.isASCIIBlank }) else { return head.prefix(0) }
    return head[...last]
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// White space and control characters.
  var isASCIIBlank: Bool { self <= 0x20 }

  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A letter, a digit or `_`: what the names in code are made of.
  var isNameByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}
