import Platform
import SourceTree
import Testing

@Suite struct IgnoreRulesTests {
  @Test(arguments: [
    ("a", "x/a", true), ("/a", "x/a", false), ("a/b", "x/a/b", false), ("**/b", "b", true), ("a/**", "a/b/c", true),
    ("a/**", "a", false), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("*.c", "x/y.c", true),
    ("x/*.c", "x/y/z.c", false), ("a\\*", "a*", true), ("a\\*", "ab", false), ("[a-c]x", "bx", true),
    ("[!a-c]x", "bx", false), ("[]]x", "]x", true), ("a[/]b", "a/b", false), ("[[:digit:]]", "7", true),
    ("[a", "[a", false), ("a\\", "a\\", false), ("a ", "a", true), ("a\\ ", "a ", true), ("#a", "#a", false),
    ("\\#a", "#a", true), ("\\!a", "!a", true), ("a\r", "a", true), ("a/", "a", false), ("", "", false),
  ])
  func followsTheManual(pattern: String, path: String, isIgnored: Bool) {
    let rules = IgnoreRules(parsing: Array("\(pattern)\n".utf8))
    #expect((rules.verdict(of: Array(path.utf8)[...], isDirectory: false) == .ignored) == isIgnored)
  }

  @Test func theLastRuleThatMatchesDecides() {
    let rules = IgnoreRules(parsing: Array("*.c\n!keep.c\nkeep.c/\n".utf8))
    #expect(rules.verdict(of: Array("a.c".utf8)[...], isDirectory: false) == .ignored)
    #expect(rules.verdict(of: Array("keep.c".utf8)[...], isDirectory: false) == .kept)
    #expect(rules.verdict(of: Array("keep.c".utf8)[...], isDirectory: true) == .ignored)
    #expect(rules.verdict(of: Array("a.h".utf8)[...], isDirectory: false) == nil)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstRule() {
    let rules = IgnoreRules(parsing: [0xEF, 0xBB, 0xBF] + Array("a".utf8))
    #expect(rules.verdict(of: Array("a".utf8)[...], isDirectory: false) == .ignored)
  }

  /// Random trees with random ignore files, walked by us and judged by git.
  @Test func agreesWithGit() throws {
    var random = SeededRandom(seed: 2)
    let names = ["a", "b", "ab", "abc", "a.c", "b.c", "#a", "!b", "a b", "c ", "[a]", "a*b", "-a"]
    var settings = WalkSettings()
    settings.environment = Environment()
    for _ in 0..<25 {
      let tree = try TemporaryTree()
      let paths = Set((0..<40).map { _ in random.join(names, upTo: 4, with: "/") })
      let files = paths.filter { path in !paths.contains { $0.hasPrefix(path + "/") } }.sorted()
      try tree.shell("git init -q")
      try tree.add(files)
      let folders = Set(files.compactMap { $0.split(separator: "/").dropLast().first }).sorted().prefix(2)
      var rules: [String] = []
      for folder in ["."] + folders {
        let content = (0..<6).map { _ in pattern(&random) }.joined(separator: "\n")
        try tree.write("\(folder)/.gitignore", content)
        rules.append("\(folder): \(content)")
      }
      let found = try listSources(under: [tree.path], settings).files
        .map { String(decoding: $0.relativePath.bytes, as: UTF8.self) }.filter { !$0.hasSuffix(".gitignore") }
      let asked = Array(files.joined(separator: "\0").utf8)
      let answer = try tree.shell("git check-ignore --no-index --stdin -z || test $? = 1", input: asked)
      let ignored = Set(answer.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
      #expect(Set(found) == Set(files).subtracting(ignored), "\(rules)")
    }
  }

  private func pattern(_ random: inout SeededRandom) -> String {
    let pieces = [
      "a", "b", "c", "a", "b", "*", "?", "/", "/", "**/", "/**", "[ab]", "[!a]", "[a-c", "]", ".c", "\\", "!", " ", "#",
    ]
    let pattern = random.join(["", "", "", "!"], upTo: 1) + random.join(pieces, upTo: 4)
    // Git takes `a**/b` for `a` and `**/b`, against its manual, which says that those stars are ordinary ones.
    let areOrdinary = pattern.drop { $0 == "!" }.split(separator: "/").contains { $0.count > 2 && $0.contains("**") }
    return areOrdinary ? "a" : pattern
  }
}
