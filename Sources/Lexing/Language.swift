/// A programming language that can be read: how its files are known, and how they fall into tokens.
public struct Language: Sendable, Identifiable {
  /// A number that is stored in packs and never given to another language.
  public let id: UInt16
  /// As people write it: "C", "C++".
  public let name: String
  /// The number of its family: symbols and seeds compare between languages of one family, and of no two.
  public var family: UInt8 { kinship.rawValue }
  /// Whether its blocks stand in braces, rather than between words or by indentation.
  public var bracesBlocks: Bool { kinship.bracesBlocks }
  /// File name extensions without the dot. An extension may belong to two languages, see ``of(path:head:)``.
  public let extensions: [String]
  /// Whole file names.
  public let fileNames: [String]
  /// Programs that a `#!` line names, without version numbers.
  public let interpreters: [String]

  let kinship: LanguageFamily
  let container: Container
  let syntax: Syntax

  /// What surrounds the code in a file.
  enum Container: Sendable {
    case none
    /// `<?php … ?>`.
    case markup
    /// `<script> … </script>`.
    case scripts
    /// The code cells of a Jupyter notebook.
    case notebook
  }

  /// Lists are separated by spaces.
  init(
    _ id: UInt16, _ name: String, _ kinship: LanguageFamily, extensions: String, fileNames: String = "",
    interpreters: String = "", container: Container = .none, syntax: Syntax
  ) {
    self.id = id
    self.name = name
    self.kinship = kinship
    self.extensions = extensions.split(separator: " ").map(String.init)
    self.fileNames = fileNames.split(separator: " ").map(String.init)
    self.interpreters = interpreters.split(separator: " ").map(String.init)
    self.container = container
    self.syntax = syntax
  }

  /// Every language, ascending by number.
  public static let all: [Language] = [
    c, cPlusPlus, objectiveC, cuda, javaScript, typeScript, java, cSharp, kotlin, scala, swift, go, rust, python, ruby,
    perl,
    php, lua, r, julia, haskell, ocaml, erlang, elixir, shell, sql, fortran, fixedFormFortran, pascal, ada, d, dart,
    zig,
    matlab, commonLisp, scheme, clojure, emacsLisp, assembly, intelAssembly, css, scss, html, notebook, groovy, shader,
    verilog, vhdl, fSharp, nim, powerShell, tcl, awk,
  ]

  /// The language with a number, as a pack states it.
  public static func with(id: UInt16) -> Language? { all.first { $0.id == id } }
}
