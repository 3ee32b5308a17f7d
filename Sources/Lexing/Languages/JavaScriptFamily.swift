extension Language {
  private static let scriptSyntax = Syntax(
    forms: LexicalForm.slashComments + LexicalForm.quotes + [
      .form("`", .template), .form("{", .templateBrace), .form("}", .templateBrace), .form("/", .regularExpression),
      .splice,
    ],
    nameBytes: "$",
    operators: "++ --",
    imports: [
      ImportRule(word: "import", without: "(.="), ImportRule(word: "export", needs: "from", without: "(="),
    ],
    keywords: """
      abstract as async await break case catch class const continue debugger declare default delete do else enum export extends
      false finally for from function get if implements import in instanceof interface let namespace new null of private
      protected public readonly return set static super switch this throw true try type typeof var void while with yield
      """)

  static let javaScript = Language(
    5, "JavaScript", .javaScript, extensions: "js jsx mjs cjs es6 jsm", fileNames: "Jakefile",
    interpreters: "node nodejs deno bun gjs", syntax: scriptSyntax)

  static let typeScript = Language(
    6, "TypeScript", .javaScript, extensions: "ts tsx mts cts", interpreters: "ts-node tsx", syntax: scriptSyntax)

  static let html = Language(
    45, "HTML", .javaScript, extensions: "html htm xhtml vue svelte astro", container: .scripts, syntax: scriptSyntax)
}
