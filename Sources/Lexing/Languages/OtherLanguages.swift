extension Language {
  static let sql = Language(
    29, "SQL", .sql, extensions: "sql ddl dml pgsql plsql pls pks pkb psql tsql mysql",
    syntax: Syntax(
      forms: [
        .lineComment("--"), .lineComment("#", .beforeBlank), .blockComment("/*", "*/"), .lines("'", nil, .doubled),
        .lines("\"", nil, .doubled), .line("`"),
      ],
      prefixes: [StringPrefix(words: "n e b x", form: .plain)],
      letterCase: .folded,
      keywords: """
        add all alter and as asc begin between by cascade case check column commit constraint create cross database declare default
        delete desc distinct drop else end exists foreign from full function grant group having if in index inner insert into is join
        key left like limit not null on or order outer primary procedure references return right rollback select set table then
        trigger union unique update values view when where while with
        """))

  static let pascal = Language(
    32, "Pascal", .pascal, extensions: "pas pp dpr lpr dpk inc",
    syntax: Syntax(
      forms: [.lineComment("//"), .blockComment("{", "}"), .blockComment("(*", "*)"), .line("'", nil, .doubled)],
      letterCase: .folded,
      imports: [ImportRule(word: "uses", without: "(")],
      importEnd: .semicolon,
      keywords: """
        and array as asm begin case class const constructor destructor div do downto else end except exports file finalization finally
        for function goto if implementation in inherited initialization inline interface is label library mod nil not object of on
        operator or out packed private procedure program property protected public published raise record repeat set shl shr string
        then threadvar to try type unit until uses var while with xor
        """))

  static let ada = Language(
    33, "Ada", .ada, extensions: "adb ads ada",
    syntax: Syntax(
      forms: [.lineComment("--"), .line("\"", nil, .doubled), .form("'", .character(.attribute))],
      letterCase: .folded,
      imports: [ImportRule(word: "with", namesOnly: true), ImportRule(word: "use", namesOnly: true)],
      importEnd: .semicolon,
      keywords: """
        abort abs abstract accept access aliased all and array at begin body case constant declare delay delta digits do else elsif end
        entry exception exit for function generic goto if in interface is limited loop mod new not null of or others out overriding
        package pragma private procedure protected raise range record rem renames requeue return reverse select separate some subtype
        synchronized tagged task terminate then type until use when while with xor
        """))

  private static let assemblySyntax = Syntax(
    forms: LexicalForm.slashComments + [
      .lineComment("#", .beforeBlank), .lineComment("@", .beforeBlank), .line("\""), .form("'", .character(.attribute)),
    ],
    nameBytes: "$",
    innerNameBytes: ".",
    imports: [ImportRule(word: "include", after: UInt8(ascii: "#"))],
    hasLateLineComments: true,
    keywords: """
      add and b bl call cmp db dd dq dw equ global jmp lea ldr mov movl movq mul nop or pop push ret section str sub test xor
      """)

  static let assembly = Language(39, "Assembly", .assembly, extensions: "s S sx", syntax: assemblySyntax)

  static let intelAssembly = Language(
    40, "Assembly, Intel style", .assembly, extensions: "asm nasm a51 s S",
    syntax: assemblySyntax.with { $0.forms = [.lineComment(";")] + LexicalForm.quotes })

  private static let cssSyntax = Syntax(
    forms: [.blockComment("/*", "*/")] + LexicalForm.quotes,
    innerNameBytes: "-",
    operators: "--",
    imports: [ImportRule(word: "import", after: UInt8(ascii: "@"))],
    importEnd: .semicolon,
    keywords: """
      after and auto before charset else extend false font-face for from function hover if important include inherit initial keyframes
      media mixin none not null only or return supports through to true url use var while
      """)

  static let css = Language(41, "CSS", .css, extensions: "css", syntax: cssSyntax)

  static let scss = Language(
    42, "SCSS", .css, extensions: "scss less sass",
    syntax: cssSyntax.with { $0.forms = [.lineComment("//", notAfter: ":")] + cssSyntax.forms })

  static let shader = Language(
    48, "GLSL", .shader, extensions: "glsl vert frag geom comp tesc tese vs hlsl hlsli fx cg metal wgsl",
    syntax: Syntax(
      forms: LexicalForm.slashComments + [.line("\""), .splice],
      operators: "++ --",
      imports: [ImportRule(word: "include", after: UInt8(ascii: "#"))],
      keywords: """
        attribute bool break buffer case cbuffer const continue default define discard do double else endif false float float2 float3
        float4 flat for highp if ifdef in inout int ivec2 ivec3 ivec4 layout lowp mat2 mat3 mat4 mediump out precision return sampler2D
        samplerCube static struct switch true uint uniform varying vec2 vec3 vec4 void while
        """))

  static let verilog = Language(
    49, "Verilog", .verilog, extensions: "v vh sv svh",
    syntax: Syntax(
      forms: LexicalForm.slashComments + [.line("\"")],
      nameBytes: "$",
      operators: "++ --",
      imports: [ImportRule(word: "include", after: UInt8(ascii: "`"))],
      keywords: """
        always always_comb always_ff assign automatic begin bit case casex casez default else end endcase endclass endfunction
        endgenerate endmodule endpackage endtask enum for forever function generate genvar if import initial inout input integer
        interface logic localparam module negedge or output package parameter posedge real reg repeat return signed struct task
        typedef unsigned void while wire
        """))

  static let vhdl = Language(
    50, "VHDL", .vhdl, extensions: "vhd vhdl",
    syntax: Syntax(
      forms: [
        .lineComment("--"), .blockComment("/*", "*/"), .line("\"", nil, .doubled), .form("'", .character(.attribute)),
      ],
      letterCase: .folded,
      imports: [ImportRule(word: "library", namesOnly: true), ImportRule(word: "use")],
      importEnd: .semicolon,
      keywords: """
        all and architecture array begin block body buffer case component configuration constant downto else elsif end entity exit file
        for function generate generic if impure in inout is library loop map mod nand next nor not null of on or others out package
        port procedure process pure range record report return select severity shared signal subtype then to type until use variable
        wait when while with xnor xor
        """))
}
