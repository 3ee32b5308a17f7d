/// Forms and rules that many languages share.
extension LexicalForm {
  /// `// …` and `/* … */`.
  static let slashComments = [lineComment("//"), blockComment("/*", "*/")]
  static let nestedSlashComments = [lineComment("//"), blockComment("/*", "*/", nests: true)]
  /// A `\` at the end of a line.
  static let splice = form("\\", .continuation(.endOfLine))
  /// A character that a `\` outside strings keeps from meaning anything.
  static let escapedCharacter = form("\\", .announcedCharacter(AnnouncedCharacter(escapes: false)))
  /// `"…"` and `'…'` with backslashes.
  static let quotes = [line("\""), line("'")]
}

extension ImportRule {
  static let importAndPackage = words("import package")
}
