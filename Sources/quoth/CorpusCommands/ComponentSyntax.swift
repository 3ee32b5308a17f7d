import CommandLineKit
import Ingestion
import Platform

extension ValueSyntax<Omission> {
  /// A kind of code that is left out by default.
  static let kindOfCode = ValueSyntax(
    Omission.byDefault.map(\.rawValue).joined(separator: "|"), expectation: "a kind of code that is left out",
    completion: .choices(Omission.byDefault.map(\.rawValue)),
    parse: { bytes in Omission.byDefault.first { $0.rawValue.utf8.elementsEqual(bytes) } }, spell: { $0.rawValue })
}

extension ValueSyntax<String> {
  /// A day of the Gregorian calendar as `YYYY-MM-DD`.
  static let date = ValueSyntax(
    "YYYY-MM-DD", expectation: "a day such as 2024-02-29",
    parse: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return CalendarDate.isValid(text) ? text : nil
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
