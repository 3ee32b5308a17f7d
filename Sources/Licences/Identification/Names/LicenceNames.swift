/// Licences by the names that people write in metadata fields.
public enum LicenceNames {
  /// Fields are short; what is longer is a text, and no name.
  private static let maximumBytes = 1024

  /// The licence, or licences, that a whole string names: `GPLv3+`, `Apache License, Version 2.0`, `GPL-2+ or Artistic`,
  /// `MIT/X11`, or an SPDX expression.
  ///
  /// An exception that has no SPDX id is left out (it only permits more). Linear in the string.
  /// - Returns: nil when the string is ambiguous (`BSD`, `GPL` without version), or holds words that are unknown.
  public static func expression(named name: some Collection<UInt8>) -> LicenceExpression? {
    let text = Array(name.prefix(maximumBytes + 1))
    guard text.count <= maximumBytes else { return nil }
    return spdxExpression(String(decoding: text, as: UTF8.self))
      ?? NameList(LicenceWords(of: text).words, of: text).expression
  }

  /// The string as an SPDX expression in normal form; nil when it is none, or an id is not known.
  private static func spdxExpression(_ string: String) -> LicenceExpression? {
    guard let expression = try? LicenceExpression(parsing: string).normalised().expression else { return nil }
    return expression.terms.allSatisfy { isReference($0.id) || LicenceTable.shared[$0.id] != nil } ? expression : nil
  }

  private static func isReference(_ id: String) -> Bool { id.hasPrefix("LicenseRef-") || id.hasPrefix("DocumentRef-") }
}
