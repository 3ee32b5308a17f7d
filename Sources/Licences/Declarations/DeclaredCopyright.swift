extension CopyrightNotice {
  /// Reads a line that is known to be a copyright notice, such as `© 1998-2004, 2007 Foo Ltd. <foo@example.org>`, with or without the
  /// word; nil for an empty line.
  public init?(declared line: ArraySlice<UInt8>, line number: Int) {
    let text = line.trimmed
    guard !text.isEmpty else { return nil }
    var rest = text
    while let mark = Self.marks.first(where: { rest.hasFoldedPrefix($0) }) { rest = rest.dropFirst(mark.count).trimmed }
    let years = CopyrightYears.first(in: rest)
    self.init(
      text: text.text, holder: CopyrightHolder.name(in: rest, years: years).text,
      years: years.map { rest[$0].text } ?? "", line: number)
  }

  /// What stands before years and names.
  private static let marks = ["copyright:", "copyright", "(c)", "©", "spdx-filecopyrighttext:"].map { Array($0.utf8) }
}
