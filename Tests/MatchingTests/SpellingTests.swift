import Fingerprinting
import Lexing
import Testing

@testable import Matching

@Suite struct SpellingTests {
  private func tokens(_ code: String) throws -> (tokens: [Token], sketch: [UInt8]) {
    let bytes = Array(code.utf8)
    let known = Language.of(path: Array("a.c".utf8), head: bytes.span)
    let language = try #require(known)
    var stream = TokenStream()
    tokenize(bytes.span, as: language, into: &stream)
    var fingerprint = Fingerprint()
    fingerprint.compute(stream.tokens, family: language.family)
    return (stream.tokens, fingerprint.sketch)
  }

  /// By token; semicolons are none.
  private func same(_ query: String, _ origin: String) throws -> [Bool] {
    let (query, origin) = (try tokens(query), try tokens(origin))
    try #require(query.tokens.count == origin.tokens.count)
    let alignment = Alignment(runs: [.init(query: 0, origin: 0, length: query.tokens.count)], bits: 0)
    let spelling = Spelling(alignment, tokens: query.tokens, sketch: origin.sketch.span, firstToken: 0)
    return query.tokens.indices.map { spelling.isSame($0..<$0 + 1) }
  }

  @Test func `names and literals that were changed are seen at every use, and nothing else is`() throws {
    #expect(try same("a = b + 1;", "a = b + 1;").allSatisfy { $0 })
    let changed = try same("alpha = beta + 1; use(alpha, 77);", "alpha = gamma + 1; use(alpha, 78);")
    #expect(changed.indices.filter { !changed[$0] } == [2, 9])
    let again = try same("x = y; x = y; z = x;", "w = y; w = y; z = w;")
    #expect(again.indices.filter { !again[$0] } == [0, 3, 8])
  }

  @Test func `what does not agree is not the same`() throws {
    let code = try tokens("a = b;")
    let alignment = Alignment(
      runs: [.init(query: 0, origin: 0, length: 1), .init(query: 2, origin: 2, length: 1)], bits: 0)
    let spelling = Spelling(alignment, tokens: code.tokens, sketch: code.sketch.span, firstToken: 0)
    #expect(spelling.isSame(0..<1) && spelling.isSame(2..<3))
    #expect(!spelling.isSame(0..<2) && !spelling.isSame(7..<9))
  }
}
