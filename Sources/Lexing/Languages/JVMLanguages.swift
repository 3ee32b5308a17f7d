extension Language {
  private static let tripleQuotes = LexicalForm.lines("\"\"\"")

  static let java = Language(
    7, "Java", .java, extensions: "java jav pde", interpreters: "java",
    syntax: Syntax(
      forms: LexicalForm.slashComments + [tripleQuotes] + LexicalForm.quotes,
      nameBytes: "$",
      operators: "++ --",
      imports: ImportRule.importAndPackage,
      importEnd: .semicolon,
      keywords: """
        abstract assert boolean break byte case catch char class const continue default do double else enum extends false final
        finally float for goto if implements import instanceof int interface long native new null package private protected
        public record return sealed short static strictfp super switch synchronized this throw throws transient true try var
        void volatile while yield
        """))

  static let groovy = Language(
    47, "Groovy", .groovy, extensions: "groovy gradle gvy", fileNames: "Jenkinsfile", interpreters: "groovy",
    syntax: Syntax(
      forms: LexicalForm.slashComments + [
        .lines("\"\"\"", interpolation: "${"), .lines("'''"), .line("\"", interpolation: "${"), .line("'"),
        .form("/", .regularExpression), .splice,
      ],
      nameBytes: "$",
      operators: "++ --",
      imports: ImportRule.importAndPackage,
      keywords: """
        abstract as assert boolean break byte case catch char class continue def default do double else enum extends false final
        finally float for if implements import in instanceof int interface long native new null package private protected public
        return short static super switch synchronized this throw throws trait transient true try void volatile while
        """))

  static let kotlin = Language(
    8, "Kotlin", .kotlin, extensions: "kt kts ktm",
    syntax: Syntax(
      forms: LexicalForm.nestedSlashComments + [
        .lines("\"\"\"", "\"\"\"", .none, interpolation: "${"), .line("\"", interpolation: "${"), .line("'"),
      ],
      nameBytes: "$",
      operators: "++ --",
      imports: ImportRule.importAndPackage,
      keywords: """
        abstract as break by catch class companion constructor continue data do else enum false final finally for fun get if
        import in init inline interface internal is lateinit null object open operator out override package private protected
        public return sealed set super suspend this throw true try typealias val var vararg when where while
        """))

  static let scala = Language(
    9, "Scala", .scala, extensions: "scala sc sbt", interpreters: "scala",
    syntax: Syntax(
      forms: LexicalForm.nestedSlashComments + [
        .lines("\"\"\"", "\"\"\"", .none, interpolation: "${"), .line("\"", interpolation: "${"),
        .form("'", .character(.name)),
      ],
      nameBytes: "$",
      operators: "++ <-",
      imports: ImportRule.importAndPackage,
      keywords: """
        abstract case catch class def do else enum export extends false final finally for forSome given if implicit import lazy
        match new null object override package private protected return sealed super then this throw trait true try type val var
        while with yield
        """))

  static let clojure = Language(
    37, "Clojure", .lisp, extensions: "clj cljs cljc", interpreters: "clojure",
    syntax: lispSyntax.with {
      $0.forms = [
        .lineComment(";"), .lines("\""),
        .form("\\", .announcedCharacter(AnnouncedCharacter(takesWord: true, escapes: false))),
      ]
    })
}
