extension Language {
  static let haskell = Language(
    25, "Haskell", .haskell, extensions: "hs lhs hsc hs-boot", interpreters: "runhaskell runghc stack",
    syntax: Syntax(
      forms: [
        .blockComment("{-", "-}", nests: true),
        .lineComment("--", notAfter: "!#$%&*+./<=>?@\\^|~:", notBefore: "!#$%&*+./<=>?@\\^|~:"), .line("\""),
        .form("'", .character(.name)),
      ],
      innerNameBytes: "'",
      operators: "++ <-",
      imports: [ImportRule(word: "import")],
      importEnd: .indentedLines,
      keywords: """
        as case class data default deriving do else family forall foreign hiding if import in infix infixl infixr instance let mdo
        module newtype of proc qualified rec then type where
        """))

  static let ocaml = Language(
    26, "OCaml", .ocaml, extensions: "ml mli mll mly eliom", interpreters: "ocaml ocamlrun",
    syntax: Syntax(
      forms: [
        .blockComment("(*", "*)", nests: true), .lines("\""), .form("{", .taggedString), .form("'", .character(.name)),
      ],
      innerNameBytes: "'",
      operators: "<- |>",
      imports: [ImportRule(word: "open", namesOnly: true)],
      keywords: """
        and as assert asr begin class constraint do done downto else end exception external false for fun function functor if in
        include inherit initializer land lazy let lor lsl lsr lxor match method mod module mutable new nonrec object of open or
        private rec sig struct then to true try type val virtual when while with
        """))

  static let erlang = Language(
    27, "Erlang", .erlang, extensions: "erl hrl escript yrl xrl", interpreters: "escript",
    syntax: Syntax(
      forms: [
        .lineComment("%"), .lines("\"\"\"", "\"\"\"", .none), .lines("\""), .line("'"),
        .form("$", .announcedCharacter(AnnouncedCharacter())),
      ],
      innerNameBytes: "@",
      operators: "++ -- <-",
      imports: ["include", "include_lib", "import", "module", "export"].map {
        ImportRule(word: $0, after: UInt8(ascii: "-"))
      },
      keywords: """
        after and andalso band begin bnot bor bsl bsr bxor case catch cond div else end fun if let maybe not of or orelse receive rem
        try when xor
        """))

  static let elixir = Language(
    28, "Elixir", .elixir, extensions: "ex exs eex heex leex", interpreters: "elixir",
    syntax: Syntax(
      forms: [
        .lineComment("#"), .lines("\"\"\"", interpolation: "#{"), .lines("'''", interpolation: "#{"),
        .lines("\"", interpolation: "#{"), .lines("'", interpolation: "#{"), .form("~", .sigil),
        .form("?", .announcedCharacter(AnnouncedCharacter(isOperatorAfterValue: true))),
      ],
      operators: "++ -- <- |>",
      imports: ImportRule.words("alias import require use"),
      docStrings: .attributes,
      keywords: """
        after and case catch cond def defdelegate defexception defguard defimpl defmacro defmacrop defmodule defp defprotocol
        defstruct do else end false fn for if in nil not or quote raise receive rescue super then throw true try unless unquote when
        with xor
        """))

  static let lispSyntax = Syntax(
    forms: [
      .lineComment(";"), .blockComment("#|", "|#", nests: true), .lines("\""),
      .form("#\\", .announcedCharacter(AnnouncedCharacter(takesWord: true, escapes: false))),
    ],
    nameBytes: "+-*/<=>!",
    innerNameBytes: "?.:%&$^~",
    operators: "",
    keywords: """
      and begin case cond declare def defconst define defmacro defn defparameter defstruct defun defvar do dolist dotimes flet fn
      funcall function if labels lambda let let* letrec loop nil not ns or progn quote return setf setq t unless when while
      """)

  static let commonLisp = Language(
    35, "Common Lisp", .lisp, extensions: "lisp lsp asd cl", interpreters: "sbcl clisp", syntax: lispSyntax)

  static let scheme = Language(
    36, "Scheme", .lisp, extensions: "scm ss sld sls rkt", interpreters: "guile racket csi scheme", syntax: lispSyntax)

  static let emacsLisp = Language(
    38, "Emacs Lisp", .lisp, extensions: "el", fileNames: ".emacs", interpreters: "emacs",
    syntax: lispSyntax.with {
      $0.forms = [.lineComment(";"), .lines("\""), .form("?", .announcedCharacter(AnnouncedCharacter()))]
    })
}
