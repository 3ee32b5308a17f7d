extension Language {
  private static let cForms = LexicalForm.slashComments + LexicalForm.quotes + [.splice]

  /// Keywords of C to C23, C++ to C++23, Objective-C and CUDA that are no names in the others.
  private static let cKeywords = """
    alignas alignof auto bool break case catch char char16_t char32_t char8_t class co_await co_return co_yield concept const
    const_cast consteval constexpr constinit continue decltype default define delete do double dynamic_cast elif else endif enum
    explicit extern false float for friend goto if ifdef ifndef inline int long mutable namespace new noexcept nullptr operator
    private protected public register reinterpret_cast requires restrict return short signed sizeof static static_assert
    static_cast struct switch template this thread_local throw true try typedef typeid typename undef union unsigned using virtual
    void volatile wchar_t while
    """

  private static let cSyntax = Syntax(
    forms: cForms,
    prefixes: [
      StringPrefix(words: "L u U u8", form: .plain),
      StringPrefix(words: "R LR uR UR u8R", form: .delimited),
    ],
    operators: "++ --",
    imports: [
      ImportRule(word: "include", after: UInt8(ascii: "#")), ImportRule(word: "import", after: UInt8(ascii: "#")),
      ImportRule(word: "include_next", after: UInt8(ascii: "#")),
      ImportRule(word: "pragma", after: UInt8(ascii: "#"), needs: "once"),
    ],
    hasQuotedDigits: true,
    hasLateLineComments: true,
    keywords: cKeywords)

  static let c = Language(1, "C", .c, extensions: "c h y l inc", interpreters: "tcc", syntax: cSyntax)

  static let cPlusPlus = Language(
    2, "C++", .c, extensions: "cc cpp cxx c++ C hh hpp hxx h++ H ipp inl tcc tpp txx ixx cppm ino yy ll h",
    syntax: cSyntax)

  static let objectiveC = Language(
    3, "Objective-C", .c, extensions: "m mm h", syntax: cSyntax.with { $0.forms = [.line("@\"", "\"")] + cForms })

  static let cuda = Language(4, "CUDA", .c, extensions: "cu cuh cl", syntax: cSyntax)
}
