import CommandLineKit
import Testing

@testable import quoth

struct FindingReferenceTests {
  private func reference(_ text: String) -> FindingReference? { FindingReference(Array(text.utf8)) }

  private func place(_ file: String, _ line: Int, _ column: Int? = nil) -> FindingReference {
    .place(file: Array(file.utf8), line: line, column: column)
  }

  @Test func `an id is four to eight hexadecimal digits`() {
    #expect(reference("7f3a91c2") == .id("7f3a91c2"))
    #expect(reference("7F3A") == .id("7f3a"))
    for text in ["7f3", "7f3a91c2a", "7f3g", "", "src/url.c"] { #expect(reference(text) == nil, "\(text)") }
  }

  @Test func `a place is written as a report writes it`() {
    #expect(reference("url.c:210") == place("url.c", 210))
    #expect(reference("url.c:210-247") == place("url.c", 210))
    #expect(reference("site.min.js:3:1201-1840") == place("site.min.js", 3, 1201))
    #expect(reference("a:b/c.c:7") == place("a:b/c.c", 7))
  }

  @Test(arguments: [
    "url.c:", "url.c:0", ":7", "url.c:x", "url.c:-", "url.c:7-", "url.c:-7", "url.c:7-8-9",
    "url.c:99999999999999999999",
    ":", "::", "1:2:",
  ])
  func `what is no place is refused`(text: String) { #expect(reference(text) == nil) }

  @Test func `a place says what is scanned, and nothing else may`() throws {
    guard case .explain(let settings) = try parse("explain src/url.c:7 --corpus k") else {
      throw UsageError("another command was read")
    }
    #expect(settings.source == .paths([Array("src/url.c".utf8)]))
    #expect(throws: UsageError.self) { try parse("explain src/url.c:7 src --corpus k") }
    #expect(throws: UsageError.self) { try parse("explain 7f3a91c2 - --corpus k") }
    #expect(throws: UsageError.self) { try parse("explain") }
  }
}
