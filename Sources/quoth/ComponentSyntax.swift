import CommandLineKit

extension ValueSyntax<String> {
  /// A day of the Gregorian calendar as `YYYY-MM-DD`.
  static let date = ValueSyntax(
    "YYYY-MM-DD", expectation: "a day such as 2024-02-29",
    parse: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return isDay(text) ? text : nil
    }, spell: { $0 })

  /// A package URL: `pkg:`, a type, `/` and a name, as the purl specification has it.
  static let purl = ValueSyntax(
    "PURL", expectation: "a package URL such as pkg:generic/curl@7.88.1",
    parse: { bytes in
      guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix("pkg:") else { return nil }
      let parts = text.dropFirst(4).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } ? text : nil
    }, spell: { $0 })
}

private func isDay(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || isDigit($0) }),
    let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
  else { return false }
  let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
