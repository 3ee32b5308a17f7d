import Lexing
import Testing

/// Texts made to be read again and again are read once.
struct LinearTimeTests {
  /// Openers that nothing closes: a scanner that looks for the closer from each of them reads half a gigabyte. Reading once takes
  /// milliseconds, so the bound is far from both.
  @Test(arguments: [
    "${", "\"${", "#{\"", "/[", "/a", "<<A\n", "<<'A' ", "R\"(", "r#\"", "[=[", "`${", "{a|", "%w[", "q(", "s{", "$(",
    "\"$(",
    "<script>", "<!--", "export{", "import(", "from x ", "(", "@doc \"\"\"", "'\\", "\"\"\"", "\"{$", "   \t", "&\n",
    "\\\n",
    "%{\n", "~r/", ") / ",
  ])
  func repeatedOpenersAreReadOnce(_ opener: String) {
    let text = Array(String(repeating: opener, count: 30_000 / opener.utf8.count).utf8)
    let clock = ContinuousClock()
    for language in Language.all {
      let time = clock.measure { _ = TokenStream(text, as: language) }
      #expect(time < .seconds(2), "\(language.name)")
    }
  }
}
