import Fingerprinting
import Lexing
import Testing

@testable import Matching

@Suite struct TemplateMethodsTests {
  /// The text of what is found, white space folded.
  private func methods(_ code: String, in file: String) throws -> [String] {
    let bytes = Array(code.utf8)
    let detected = Language.of(path: Array(file.utf8), head: bytes.span)
    let language = try #require(detected)
    var stream = TokenStream()
    tokenize(bytes.span, as: language, into: &stream)
    let query = Query(family: language.family, bytes: bytes, tokens: stream.tokens, fingerprint: Fingerprint())
    return TemplateMethods(of: query).ranges.map { range in
      let tokens = stream.tokens[range].map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
      return tokens.joined(separator: " ")
    }
  }

  @Test func equalityAndHashCodesAreFoundWithTheirBodies() throws {
    let java =
      "class P { public boolean equals(Object o) { if (o == this) { return true; } return x == ((P) o).x; } "
      + "public int hashCode() { return 31 * x; } int other() { return 1; } }"
    let found = try methods(java, in: "P.java")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("equals ( Object o ) { if") == true)
    #expect(found.last == "hashCode ( ) { return 31 * x }")
    #expect(try methods("class P { public override int GetHashCode() { return x; } }", in: "P.cs").count == 1)
    #expect(try methods("class P { override fun equals(other: Any?): Boolean { return true } }", in: "P.kt").count == 1)
  }

  @Test(arguments: [
    "class P { boolean f(P p) { return x.equals(p.x); } }",
    "class P { boolean f(P p) { if (equals(p)) { return true; } return false; } }",
    "interface P { boolean equals(Object o); int f() { return 1; } }",
    "class P { public boolean equals(Object o) { for (int i = 0; i < n; i++) { if (a[i] != b[i]) return false; } return true; } }",
    "class P { public int hashCode() { return 1;",
  ]) func callsDeclarationsAndWhatHasALoopAreNot(_ code: String) throws {
    #expect(try methods(code, in: "P.java").isEmpty)
  }

  @Test func otherLanguagesHaveNone() throws {
    #expect(try methods("int equals(int a, int b) { return a == b; }", in: "p.c").isEmpty)
  }

  /// A region in one is not told, one that has more beside it is.
  @Test func aRegionIsFilledByMoreThanHalf() throws {
    let code = "class P { public int hashCode() { return 31 * x + y; } }"
    let bytes = Array(code.utf8)
    let detected = Language.of(path: Array("P.java".utf8), head: bytes.span)
    let language = try #require(detected)
    var stream = TokenStream()
    tokenize(bytes.span, as: language, into: &stream)
    let template = TemplateMethods(
      of: Query(family: language.family, bytes: bytes, tokens: stream.tokens, fingerprint: Fingerprint()))
    let method = try #require(template.ranges.first)
    #expect(template.fill(method))
    #expect(template.fill(method.lowerBound - 5..<method.upperBound))
    #expect(!template.fill(method.upperBound..<stream.tokens.count))
    #expect(!template.fill(0..<method.lowerBound + 3))
    #expect(!TemplateMethods().fill(method))
  }

  /// 400,000 methods that open and never close took the square of that before.
  @Test func aHostileFileTakesLinearTime() throws {
    let open = String(repeating: "equals(", count: 400_000)
    #expect(try methods(open, in: "P.java").isEmpty)
    let nested = String(repeating: "int hashCode() {", count: 100_000)
    #expect(try methods(nested, in: "P.java").isEmpty)
  }
}
