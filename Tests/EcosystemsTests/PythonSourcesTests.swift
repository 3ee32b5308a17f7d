import Testing

@testable import Ecosystems

/// Pages of a Python package index and what is taken from them.
@Suite struct PythonSourcesTests {
  private let digest = String(repeating: "ab", count: 32)

  private func page(_ names: [String]) throws -> SimpleIndexPage {
    let files = names.map { "{\"filename\":\"\($0)\",\"url\":\"x/\($0)\",\"hashes\":{\"sha256\":\"\(digest)\"}}" }
    return try #require(SimpleIndexPage(json: Array("{\"files\":[\(files.joined(separator: ","))]}".utf8)))
  }

  @Test func `the source distribution of the version is chosen, however the project's name is spelled`() throws {
    let package = try SourcePackage(packageURL: "pkg:pypi/loom-weft@1.0")
    let page = try page([
      "loom_weft-1.0-py3-none-any.whl", "Loom.Weft-1.0.zip", "loom_weft-1.0.tar.gz", "loom_weft-1.0.1.tar.gz",
      "loom_weft-1.0.tar.gz.asc", "loom-weft-1.0/x-1.0.tar.gz",
    ])
    #expect(page.sourceDistribution(of: package)?.name == "loom_weft-1.0.tar.gz")
    let other = try SourcePackage(packageURL: "pkg:pypi/loom-weft@1.1")
    #expect(page.sourceDistribution(of: other) == nil)
  }

  @Test(arguments: ["", "<html>", "{}", "{\"files\":3}", "{\"files\":[{}]}"])
  func `what is no page of an index is refused`(text: String) {
    #expect(SimpleIndexPage(json: Array(text.utf8)) == nil)
    #expect(SimpleIndexPage(json: [0xff]) == nil)
  }

  @Test(arguments: [
    ("a.tar.gz#sha256=1", "https://u:p@index.example/simple/loom/a.tar.gz"),
    ("../../files/a.tar.gz", "https://u:p@index.example/files/a.tar.gz"),
    ("/x/./y/../a.tar.gz?k=1", "https://u:p@index.example/x/a.tar.gz?k=1"),
    ("../../../../a", "https://u:p@index.example/a"),
    ("//files.example/a", "https://files.example/a"), ("http://files.example/a", "http://files.example/a"),
  ])
  func `addresses on a page are relative to it`(reference: String, address: String) throws {
    let page = try #require(PageAddress("https://u:p@index.example/simple/loom/?format=json"))
    #expect(page.resolving(reference)?.text == address)
  }

  @Test(arguments: ["ftp://x/y", "gopher:x", "https://x/a b", "https://x/a\"b", "https://x/\\u", "--output=x", ""])
  func `an address that curl might take for something else is refused`(text: String) {
    #expect(PageAddress(text) == nil)
  }
}
