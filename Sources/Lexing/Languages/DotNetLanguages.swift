extension Language {
  static let cSharp = Language(
    10, "C#", .cSharp, extensions: "cs csx cake",
    syntax: Syntax(
      forms: LexicalForm.slashComments + [
        .form("\"\"\"", .quoteRun), .form("$\"\"\"", .quoteRun), .form("$$\"\"\"", .quoteRun),
        .lines("@\"", "\"", .doubled),
        .lines("$@\"", "\"", .doubled), .lines("@$\"", "\"", .doubled), .line("$\"", "\""),
      ] + LexicalForm.quotes,
      operators: "++ --",
      imports: [ImportRule(word: "using", without: "({")],
      importEnd: .semicolon,
      keywords: """
        abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do
        double else enum event explicit extern false finally fixed float for foreach get goto if implicit in int interface
        internal is lock long namespace new null object operator out override params private protected public readonly ref return
        sbyte sealed set short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked
        unsafe ushort using var virtual void volatile where while yield
        """))

  static let fSharp = Language(
    51, "F#", .fSharp, extensions: "fs fsi fsx",
    syntax: Syntax(
      forms: [
        .lineComment("//"), .blockComment("(*", "*)", nests: true), .lines("\"\"\"", "\"\"\"", .none),
        .lines("@\"", "\"", .doubled), .lines("\""), .form("'", .character(.name)),
      ],
      innerNameBytes: "'",
      operators: "<- |>",
      imports: [ImportRule(word: "open", namesOnly: true)],
      keywords: """
        abstract and as assert base begin class default delegate do done downcast downto elif else end exception extern false
        finally fixed for fun function global if in inherit inline interface internal lazy let match member module mutable
        namespace new not null of open or override private public rec return select static struct then to true try type upcast
        use val void when while with yield
        """))

  static let powerShell = Language(
    53, "PowerShell", .powerShell, extensions: "ps1 psm1 psd1", interpreters: "pwsh",
    syntax: Syntax(
      forms: [
        .blockComment("<#", "#>"), .lineComment("#", .wordStart), .lines("@\"", "\n\"@", .none),
        .lines("@'", "\n'@", .none),
        .lines("\"", nil, .backtick, interpolation: "$("), .lines("'", nil, .doubled),
        .form("`", .continuation(.endOfLine)),
      ],
      nameBytes: "$",
      letterCase: .folded,
      operators: "++ --",
      keywords: """
        begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from function
        hidden if in param process return static switch throw trap try until using while
        """))
}
