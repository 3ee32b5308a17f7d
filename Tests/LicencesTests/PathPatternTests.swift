import Testing

@testable import Licences

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*", "a/b.c", true), ("src/*", "src/a/b.c", true), ("src/*.c", "src/a/b.c", true), ("src/*.c", "lib/a.c", false),
    ("?.c", "a.c", true), ("?.c", "ab.c", false), ("a?b", "a/b", true), ("./src/a.c", "src/a.c", true),
    ("a\\*b", "a*b", true), ("a\\*b", "axb", false), ("a\\?", "a?", true), ("a\\\\b", "a\\b", true),
    ("doc/", "doc/x/y", true),
    ("doc", "doc/x", false), ("[ab].c", "a.c", false), ("[ab].c", "[ab].c", true), ("", "a", false),
    ("a\\", "a\\", true),
  ])
  func debian(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(PathPattern(pattern.utf8, .debian).matches(Array(path.utf8)[...]) == matches)
  }

  @Test(arguments: [
    ("*", "a.c", true), ("*", "a/b.c", false), ("**", "a/b.c", true), ("src/*.c", "src/a.c", true),
    ("src/*.c", "src/a/b.c", false), ("src/**/*.c", "src/a/b.c", true), ("src/**.c", "src/a/b.c", true),
    ("**/x", "a/b/x", true), ("a\\*", "a*", true), ("a\\*", "ab", false), ("a?", "a?", true), ("a?", "ab", false),
  ])
  func reuse(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(PathPattern(pattern.utf8, .reuse).matches(Array(path.utf8)[...]) == matches)
  }

  @Test(arguments: [PathPattern.Dialect.debian, .reuse])
  func agreesWithASearchOfAllPossibilities(_ dialect: PathPattern.Dialect) {
    var random = SeededRandom(seed: 4)
    for _ in 0..<20_000 {
      let pattern = random.text(of: "aab***?/", upTo: 7)
      let path = random.text(of: "aab?/", upTo: 8)
      if pattern.last == slash || pattern.starts(with: "./".utf8) { continue }
      #expect(
        PathPattern(pattern, dialect).matches(path[...]) == Self.slowly(pattern[...], path[...], dialect),
        "\(pattern[...].text) on \(path[...].text)")
    }
  }

  private static func slowly(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>, _ dialect: PathPattern.Dialect)
    -> Bool
  {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if first == UInt8(ascii: "*") {
      let isWide = dialect == .debian || rest.first == UInt8(ascii: "*")
      let after = rest.drop { $0 == UInt8(ascii: "*") }
      for end in path.startIndex...path.endIndex where isWide || !path[..<end].contains(slash) {
        if slowly(after, path[end...], dialect) { return true }
      }
      return false
    }
    guard let byte = path.first else { return false }
    return (first == byte || first == UInt8(ascii: "?") && dialect == .debian)
      && slowly(rest, path.dropFirst(), dialect)
  }
}

extension SeededRandom {
  fileprivate mutating func text(of letters: String, upTo length: Int) -> [UInt8] {
    let letters = Array(letters.utf8)
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in
      letters[Int.random(in: 0..<letters.count, using: &self)]
    }
  }
}
