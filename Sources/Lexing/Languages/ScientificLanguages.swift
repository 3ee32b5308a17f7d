extension Language {
  static let r = Language(
    23, "R", .r, extensions: "r R rprofile Rprofile", fileNames: ".Rprofile", interpreters: "Rscript",
    syntax: Syntax(
      forms: [.lineComment("#"), .lines("\""), .lines("'"), .line("`")],
      prefixes: [StringPrefix(words: "r R", form: .delimited)],
      innerNameBytes: ".",
      operators: "<- |>",
      imports: [ImportRule(word: "library", without: "={<"), ImportRule(word: "require", without: "={<")],
      keywords: "FALSE Inf NA NULL NaN TRUE break else for function if in next repeat return while"))

  static let julia = Language(
    24, "Julia", .julia, extensions: "jl", interpreters: "julia",
    syntax: Syntax(
      forms: [
        .blockComment("#=", "=#", nests: true), .lineComment("#"), .lines("\"\"\"", interpolation: "$("),
        .lines("\"", interpolation: "$("), .lines("`"), .form("'", .character(.attribute)),
      ],
      innerNameBytes: "!",
      operators: "|>",
      imports: ImportRule.words("import using"),
      docStrings: .loneStrings,
      keywords: """
        abstract baremodule begin break catch const continue do else elseif end export false finally for function global if import in
        isa let local macro module mutable primitive quote return struct true try type using where while
        """))

  static let matlab = Language(
    34, "MATLAB", .matlab, extensions: "m", interpreters: "octave",
    syntax: Syntax(
      forms: [
        .blockComment("%{", "%}", nests: true, isAlone: true), .blockComment("#{", "#}", nests: true, isAlone: true),
        .lineComment("%"), .lineComment("#"), .lineComment("...", notAfter: "."), .line("\"", nil, .doubled),
        .form("'", .character(.transpose)),
      ],
      imports: [ImportRule(word: "import", namesOnly: true)],
      keywords: """
        break case catch classdef continue do else elseif end end_try_catch end_unwind_protect endfor endfunction endif endswitch
        endwhile enumeration events for function global if methods otherwise parfor persistent properties return spmd switch try
        until unwind_protect unwind_protect_cleanup while
        """))

  private static let fortranSyntax = Syntax(
    forms: [
      .lineComment("!"), .form("&", .continuation(.anywhere)), .line("\"", nil, .doubled), .line("'", nil, .doubled),
    ],
    letterCase: .folded,
    imports: [ImportRule(word: "use", without: "%"), ImportRule(word: "include")],
    keywords: """
      allocatable allocate associate block call case character class close complex contains continue cycle data deallocate default
      dimension do double elemental else elseif elsewhere end enddo endfunction endif endmodule endsubroutine entry exit external
      format function go goto if implicit in inout integer intent interface intrinsic logical module none only open optional out
      parameter pointer precision print private procedure program public pure read real recursive result return save select
      stop subroutine target then to type use while write
      """)

  static let fortran = Language(
    30, "Fortran", .fortran, extensions: "f90 f95 f03 f08 f18 F90 F95 F03 F08", syntax: fortranSyntax)

  static let fixedFormFortran = Language(
    31, "Fortran, fixed form", .fortran, extensions: "f for ftn f77 F FOR",
    syntax: fortranSyntax.with {
      $0.forms =
        [.lineComment("c", .columnOne), .lineComment("C", .columnOne), .lineComment("*", .columnOne)]
        + fortranSyntax.forms
      $0.isFixedForm = true
    })
}
