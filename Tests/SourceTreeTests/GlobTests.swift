import Testing

@testable import SourceTree

@Suite struct GlobTests {
  @Test func agreesWithASearchOfAllPossibilities() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<20_000 {
      let pattern = Array(random.join(["a", "a", "b", "*", "*", "?", "/"], upTo: 8).utf8)
      let text = Array(random.join(["a", "a", "b", "/", "/"], upTo: 9).utf8)
      guard !text.starts(with: [slash]), text.last != slash, !contains(text, [slash, slash]) else { continue }
      guard let glob = Glob(pattern[...]) else { continue }
      #expect(
        glob.matches(text[...]) == slowlyMatches(pattern[...], text[...], atNameStart: true),
        "\(String(decoding: pattern, as: UTF8.self)) on \(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func takesNoTimeOnManyStars() {
    let pattern = Array(String(repeating: "*a", count: 60).utf8) + [UInt8(ascii: "b")]
    let deep = Array(String(repeating: "**/a*/", count: 60).utf8) + [UInt8(ascii: "b")]
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 3000)
    let start = ContinuousClock.now
    #expect(Glob(pattern[...])?.matches(text[...]) == false)
    let names = Array(String(repeating: "a/", count: 1500).utf8)
    #expect(Glob(deep[...])?.matches(names[...]) == false)
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    text.indices.contains { text[$0...].starts(with: part) }
  }

  /// The meaning of a pattern without brackets and backslashes, tried out in every way.
  private func slowlyMatches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, atNameStart: Bool) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    guard first == UInt8(ascii: "*") else {
      guard let byte = text.first, byte == first || first == UInt8(ascii: "?") && byte != slash else { return false }
      return slowlyMatches(pattern.dropFirst(), text.dropFirst(), atNameStart: first == slash)
    }
    let rest = pattern.drop { $0 == UInt8(ascii: "*") }
    if rest.startIndex - pattern.startIndex > 1, atNameStart, rest.first == slash || rest.isEmpty {
      if rest.isEmpty { return true }
      return slowlyMatches(rest.dropFirst(), text, atNameStart: true)
        || text.indices.contains {
          text[$0] == slash && slowlyMatches(rest.dropFirst(), text[($0 + 1)...], atNameStart: true)
        }
    }
    return text.prefix { $0 != slash }.indices.contains { slowlyMatches(rest, text[$0...], atNameStart: false) }
      || slowlyMatches(rest, text.drop { $0 != slash }, atNameStart: false)
  }
}
