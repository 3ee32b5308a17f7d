/// Names of files that have broken out of reports elsewhere.
enum HostileNames {
  static let all: [[UInt8]] =
    [
      "new\nline.c", "return\r.c", "tab\t.c", "esc\u{1B}[31m.c", "nul\u{0}.c", "::error file=x::.c", "100%,25%0A:.c",
      "'quote\".c",
      "]]><x a='&'>&amp;.c", "<!--.c", "[link](1)(x){0}.c", "`tick`|<script>.c", "\u{202E}ltr\u{2028}\u{9B}.c",
      "=1+1.c", "-x,y.c",
      "'=x.c", "a\\b.c", "\\|\\`.c", "  two  blanks .c", "\u{FFFE}\u{FFFF}.c",
      "@somebody #1 $x$ https:/example.org www.example.org.c",
      "#x?y=z.c", "</pre></code></details>.c", "a | pass | b.c", "𝔘é字.c",
    ].map { Array($0.utf8) } + [[0x63, 0xE9, 0x2E, 0x63], [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80]]
}
