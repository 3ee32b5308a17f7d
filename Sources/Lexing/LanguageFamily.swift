/// Languages whose code may travel between them unchanged: their tokens compare. The numbers are stored in packs: never reused.
enum LanguageFamily: UInt8, Sendable, CaseIterable {
  case c = 1
  case javaScript = 2
  case java = 3
  case cSharp = 4
  case kotlin = 5
  case scala = 6
  case swift = 7
  case go = 8
  case rust = 9
  case python = 10
  case ruby = 11
  case perl = 12
  case php = 13
  case lua = 14
  case r = 15
  case julia = 16
  case haskell = 17
  case ocaml = 18
  case erlang = 19
  case elixir = 20
  case shell = 21
  case sql = 22
  case fortran = 23
  case pascal = 24
  case ada = 25
  case d = 26
  case dart = 27
  case zig = 28
  case matlab = 29
  case lisp = 30
  case assembly = 31
  case css = 32
  case groovy = 33
  case shader = 34
  case verilog = 35
  case vhdl = 36
  case fSharp = 37
  case nim = 38
  case powerShell = 39
  case tcl = 40
  case awk = 41

  /// Whether blocks stand in braces.
  var bracesBlocks: Bool {
    switch self {
    case .c, .javaScript, .java, .cSharp, .kotlin, .scala, .swift, .go, .rust, .perl, .php, .r, .d, .dart, .zig, .css,
      .groovy,
      .shader, .powerShell, .tcl, .awk:
      true
    case .python, .ruby, .lua, .julia, .haskell, .ocaml, .erlang, .elixir, .shell, .sql, .fortran, .pascal, .ada,
      .matlab, .lisp,
      .assembly, .verilog, .vhdl, .fSharp, .nim:
      false
    }
  }
}
