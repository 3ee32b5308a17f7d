extension ValueSyntax<Int> {
  /// A whole number within `range`, in decimal digits.
  public static func integer(_ placeholder: String = "N", in range: ClosedRange<Int>) -> Self {
    Self(
      placeholder, expectation: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      parse: { digits in decimal(digits[...]).flatMap { range.contains($0) ? $0 : nil } }, spell: { String($0) })
  }

  /// A number of bytes, with K, M or G for the powers of 1,024: `10M` is 10,485,760.
  public static func size(_ placeholder: String = "SIZE") -> Self {
    Self(
      placeholder, expectation: "a number of bytes, with K, M or G for the powers of 1,024, such as 10M",
      parse: bytesOfSize, spell: spellSize)
  }
}

private let sizeUnits: [(letter: Character, bytes: Int)] = [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)]

private func bytesOfSize(_ text: [UInt8]) -> Int? {
  let letter = text.last.map { Character(Unicode.Scalar($0)).uppercased() }
  guard let unit = sizeUnits.first(where: { String($0.letter) == letter }) else { return decimal(text[...]) }
  guard let count = decimal(text.dropLast()) else { return nil }
  let (size, overflow) = count.multipliedReportingOverflow(by: unit.bytes)
  return overflow ? nil : size
}

private func spellSize(_ size: Int) -> String {
  guard size > 0, let unit = sizeUnits.first(where: { size.isMultiple(of: $0.bytes) }) else { return String(size) }
  return "\(size / unit.bytes)\(unit.letter)"
}

/// The number that decimal digits, and nothing but digits, stand for; nil when it is none or too large.
private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
  return Int(String(decoding: digits, as: UTF8.self))
}
