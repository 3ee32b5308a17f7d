extension Language {
  static let go = Language(
    11, "Go", .go, extensions: "go",
    syntax: Syntax(
      forms: LexicalForm.slashComments + [.lines("`", "`", .none)] + LexicalForm.quotes,
      operators: "++ -- <-",
      imports: ImportRule.importAndPackage,
      keywords: """
        break case chan const continue default defer else fallthrough for func go goto if import interface map package range return
        select struct switch type var
        """))

  static let rust = Language(
    12, "Rust", .rust, extensions: "rs", interpreters: "rust-script",
    syntax: Syntax(
      forms: LexicalForm.nestedSlashComments + [.lines("\""), .form("'", .character(.name))],
      prefixes: [StringPrefix(words: "r br cr", form: .hashed), StringPrefix(words: "b c", form: .plain)],
      imports: [ImportRule(word: "use"), ImportRule(word: "extern", needs: "crate", without: "{")],
      importEnd: .semicolon,
      importsHaveModifiers: true,
      keywords: """
        Self as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut
        pub ref return self static struct super trait true type union unsafe use where while
        """))

  static let swift = Language(
    13, "Swift", .swift, extensions: "swift", interpreters: "swift",
    syntax: Syntax(
      forms: LexicalForm.nestedSlashComments + [
        .lines("\"\"\"", interpolation: "\\("), .line("\"", interpolation: "\\("), .form("#", .hashedString),
      ],
      nameBytes: "$",
      imports: [ImportRule(word: "import")],
      importsHaveModifiers: true,
      hasTripleHashed: true,
      keywords: """
        Any Self actor as associatedtype async await break case catch class continue default defer deinit do else enum extension
        fallthrough false fileprivate for func get guard if import in init inout internal is lazy let mutating nil open operator
        override private protocol public repeat rethrows return self set some static struct subscript super switch throw throws
        true try typealias unowned var weak where while
        """))

  static let d = Language(
    14, "D", .d, extensions: "d di", interpreters: "rdmd dmd",
    syntax: Syntax(
      forms: LexicalForm.slashComments + [
        .blockComment("/+", "+/", nests: true), .lines("`", "`", .none), .lines("\""), .line("'"),
      ],
      prefixes: [StringPrefix(words: "r", form: .raw), StringPrefix(words: "x", form: .plain)],
      operators: "++ --",
      imports: [ImportRule(word: "import", without: "("), ImportRule(word: "module")],
      importEnd: .semicolon,
      keywords: """
        abstract alias align asm assert auto bool break byte case cast catch char class const continue dchar debug default delegate
        delete deprecated do double else enum export extern false final finally float for foreach function goto if immutable
        import in inout int interface invariant is lazy long mixin module new nothrow null out override package pragma private
        protected public pure real ref return scope shared short static struct super switch synchronized template this throw true
        try typeof ubyte uint ulong union unittest ushort version void wchar while with
        """))

  static let dart = Language(
    15, "Dart", .dart, extensions: "dart", interpreters: "dart",
    syntax: Syntax(
      forms: LexicalForm.nestedSlashComments + [
        .lines("\"\"\"", interpolation: "${"), .lines("'''", interpolation: "${"), .line("\"", interpolation: "${"),
        .line("'", interpolation: "${"),
      ],
      prefixes: [StringPrefix(words: "r", form: .raw)],
      nameBytes: "$",
      operators: "++ --",
      imports: [
        ImportRule(word: "import"), ImportRule(word: "export"), ImportRule(word: "part"),
        ImportRule(word: "library", without: "("),
      ],
      importEnd: .semicolon,
      keywords: """
        abstract as assert async await bool break case catch class const continue default do double dynamic else enum export extends
        external factory false final finally for get if implements import in int is late library mixin new null num on operator part
        required rethrow return set show static super switch sync this throw true try typedef var void while with yield
        """))

  static let zig = Language(
    16, "Zig", .zig, extensions: "zig zon",
    syntax: Syntax(
      forms: [.lineComment("//"), .form("\\\\", .lineString)] + LexicalForm.quotes,
      operators: "++",
      keywords: """
        align allowzero and anyframe anytype asm async await bool break callconv catch comptime const continue defer else enum
        errdefer error export extern false fn for if inline noalias null opaque or orelse packed pub resume return struct suspend
        switch test threadlocal true try type undefined union unreachable usingnamespace var void volatile while
        """))

  static let nim = Language(
    52, "Nim", .nim, extensions: "nim nims nimble",
    syntax: Syntax(
      forms: [
        .blockComment("##[", "]##", nests: true), .blockComment("#[", "]#", nests: true), .lineComment("#"),
        .lines("\"\"\"", "\"\"\"", .none), .line("\""), .form("'", .character(.attribute)),
      ],
      prefixes: [StringPrefix(words: "r", form: .raw)],
      lacksOperators: "::",
      imports: [
        ImportRule(word: "import", without: "("), ImportRule(word: "from", needs: "import"),
        ImportRule(word: "include"),
      ],
      keywords: """
        addr and as asm bind block break case cast concept const continue converter defer discard distinct div do elif else end enum
        except export finally for from func if import in include interface is isnot iterator let macro method mixin mod nil not
        notin object of or out proc ptr raise ref return shl shr static template try tuple type using var when while xor yield
        """))
}
