import Testing

@testable import Settings

@Suite struct NestingDepthTests {
  @Test(arguments: [
    ("", 0), ("1", 0), ("[]", 1), ("[{}, {a: [1]}]", 3), ("[[", 2), ("]]]][", 0), ("'[[[' + [", 1),
    ("\"[[\\\"[\" [", 1),
    ("'\\'[['", 0), ("// [[\n[", 1), ("// don't\r[[", 2), ("/* [[ */ [", 1), ("/*/[[*/[", 1), ("/ [", 1), ("'\\", 0),
    ("/*", 0),
  ])
  func `brackets count outside of texts and comments`(text: String, depth: Int) {
    #expect(NestingDepth.of(Array(text.utf8)) == depth)
  }
}
