extension Language {
  private static let pythonForms: [LexicalForm] = [
    .lineComment("#"), .lines("\"\"\""), .lines("'''"), .line("\""), .line("'"), .splice,
  ]

  private static let pythonSyntax = Syntax(
    forms: pythonForms,
    prefixes: [
      StringPrefix(words: "r R b B u U f F t T rb rB Rb RB br bR Br BR fr fR Fr FR rf rF Rf RF", form: .plain)
    ],
    lacksOperators: "::",
    imports: [ImportRule(word: "import"), ImportRule(word: "from", needs: "import")],
    docStrings: .loneStrings,
    keywords: """
      False None True and as assert async await break class continue def del elif else except finally for from global if import in
      is lambda nonlocal not or pass raise return try while with yield
      """)

  static let python = Language(
    17, "Python", .python, extensions: "py pyw pyi pyx pxd pxi gyp gypi bzl star",
    fileNames: "SConstruct SConscript wscript BUILD WORKSPACE", interpreters: "python pypy python3 python2",
    syntax: pythonSyntax)

  static let notebook = Language(
    46, "Jupyter Notebook", .python, extensions: "ipynb", container: .notebook, syntax: pythonSyntax)

  static let ruby = Language(
    18, "Ruby", .ruby, extensions: "rb rbw rake gemspec ru podspec thor builder jbuilder",
    fileNames: "Rakefile Gemfile Vagrantfile Guardfile Podfile Fastfile Brewfile Capfile",
    interpreters: "ruby jruby rake",
    syntax: Syntax(
      forms: [
        .lineComment("#", notAfter: "$"), .form("=", .commentLines(closer: "=end")),
        .form("<<", .hereDocument(.script)),
        .form("$", .punctuationVariable("'\"`/")), .lines("\"", interpolation: "#{"), .lines("'"), .lines("`"),
        .form("/", .regularExpression), .form("%", .percentLiteral),
        .form("?", .announcedCharacter(AnnouncedCharacter(isOperatorAfterValue: true))), .splice,
      ],
      nameBytes: "$",
      imports: ImportRule.words("require require_relative"),
      endWords: "__END__",
      hasCommandCalls: true,
      keywords: """
        BEGIN END alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or redo
        rescue retry return self super then true undef unless until when while yield
        """))

  static let perl = Language(
    19, "Perl", .perl, extensions: "pl pm t perl psgi plx", fileNames: "Makefile.PL Build.PL cpanfile",
    interpreters: "perl",
    syntax: Syntax(
      forms: [
        .lineComment("#", notAfter: "$"), .form("=", .commentLines(closer: "=cut")),
        .form("<<", .hereDocument(.script)),
        .form("$", .punctuationVariable("'\"`/&;,")), .lines("\""), .lines("'"), .lines("`"),
        .form("/", .regularExpression),
      ],
      quotingWords: [("q", 1), ("qq", 1), ("qw", 1), ("qr", 1), ("qx", 1), ("m", 1), ("s", 2), ("tr", 2), ("y", 2)],
      nameBytes: "$",
      operators: "++ --",
      imports: [
        ImportRule(word: "use"), ImportRule(word: "no"), ImportRule(word: "package", without: "{"),
      ],
      importEnd: .semicolon,
      endWords: "__END__ __DATA__",
      hasCommandCalls: true,
      keywords: """
        and bless chomp close cmp continue defined delete die do each else elsif eq eval exists foreach for ge goto grep gt if join
        keys last le length local lt map my ne next no not open or our package pop print printf push qw redo ref require return
        reverse scalar shift sort splice split sprintf sub undef unless unshift until use values wantarray warn while xor
        """))

  static let php = Language(
    20, "PHP", .php, extensions: "php php3 php4 php5 php7 php8 phtml phps ctp module", interpreters: "php",
    container: .markup,
    syntax: Syntax(
      forms: [
        .lineComment("//", endsBefore: "?>"), .lineComment("#", notBefore: "[", endsBefore: "?>"),
        .blockComment("/*", "*/"),
        .form("?>", .inlineMarkup), .form("<<<", .hereDocument(.php)), .lines("\"", interpolation: "{$"), .lines("'"),
        .lines("`"),
      ],
      nameBytes: "$",
      letterCase: .foldedInKeywords,
      operators: "++ --",
      imports: [ImportRule(word: "use", without: "("), ImportRule(word: "namespace", without: "{(")],
      importEnd: .semicolon,
      keywords: """
        abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty
        enddeclare endfor endforeach endif endswitch endwhile enum extends false final finally fn for foreach function global goto if
        implements include include_once instanceof insteadof interface isset list match namespace new null or print private
        protected public readonly require require_once return self static switch this throw trait true try unset use var while xor
        yield
        """))

  static let lua = Language(
    21, "Lua", .lua, extensions: "lua luau rockspec wlua", interpreters: "lua luajit",
    syntax: Syntax(
      forms: [
        .form("--[", .longBracket(isComment: true)), .lineComment("--"), .form("[", .longBracket(isComment: false)),
      ] + LexicalForm.quotes,
      keywords: """
        and break do else elseif end false for function goto if in local nil not or repeat return then true until while
        """))

  static let tcl = Language(
    54, "Tcl", .tcl, extensions: "tcl tk itcl exp", interpreters: "tclsh wish expect",
    syntax: Syntax(
      forms: [.lineComment("#", .commandStart), .lines("\""), .splice, .escapedCharacter],
      nameBytes: "$",
      keywords: """
        array break catch continue else elseif error eval expr for foreach global if incr info lappend lindex list namespace package
        proc puts regexp regsub return set split string switch then unset uplevel upvar variable while
        """))

  static let awk = Language(
    55, "Awk", .awk, extensions: "awk gawk mawk", interpreters: "awk gawk mawk nawk",
    syntax: Syntax(
      forms: [.lineComment("#"), .line("\""), .form("/", .regularExpression), .splice],
      nameBytes: "$",
      operators: "++ --",
      keywords: """
        BEGIN END break case continue default delete do else exit for func function getline if in next nextfile print printf return
        switch while
        """))

  static let shell = Language(
    22, "Shell", .shell, extensions: "sh bash zsh ksh bats ebuild eclass command",
    fileNames: ".bashrc .bash_profile .bash_aliases .profile .zshrc .zshenv .zprofile PKGBUILD APKBUILD",
    interpreters: "sh bash dash zsh ksh ash mksh busybox bats",
    syntax: Syntax(
      forms: [
        .lineComment("#", .wordStart), .form("<<", .hereDocument(.shell)), .lines("$'", "'"),
        .lines("\"", interpolation: "$({"), .lines("'", nil, .none), .splice,
        .escapedCharacter,
      ],
      nameBytes: "$",
      operators: "++ --",
      keywords: """
        break case continue declare do done echo elif else esac eval exec exit export fi for function if in local readonly return
        select set shift then trap unset until while
        """))
}
