import Testing

@testable import Licences

@Suite struct TOMLDocumentTests {
  private func text(_ document: String, _ path: String...) -> String? {
    let document = TOMLDocument(Array(document.utf8))
    let value: MetadataValue? =
      switch path.count {
      case 1: document.value(at: path[0])
      case 2: document.value(at: path[0], path[1])
      default: document.value(at: path[0], path[1], path[2])
      }
    return value?.text?.value[...].text
  }

  @Test(arguments: [
    "[a.b]\nc = \"x\"", "[a]\nb.c = \"x\"", "a.b.c = \"x\"", "a = { b = { c = \"x\" } }", "[a]\nb = { c = 'x' }",
    "[ a . \"b\" ] # comment\n  'c' = \"\"\"x\"\"\"", "# c\n[z]\nq = 1\n[a.b]\r\nc = '''x''' # y\r\n",
    "[a]\nb = {\n c = \"x\",\n}",
    "bad line\n[a.b]\n= 3\nc = \"x\"\nd =", "[a.b]\nd = [1, [2, \"]\"], {e = \"}\"}]\nc = \"x\"",
    "[a.b\n[a.b]\nc=\"x\"",
    "d = 1979-05-27T07:32:00Z\n[a.b]\ne = -3.5e+2\nc = \"x\"", "[a.b]\ne = \"unclosed\nc = \"x\"",
    "[a.b]\nc = \"\\u0078\"",
    "[a.b]\nc = \"x", "[a.b]\ne = ]\nc = \"x\"", "\u{feff}a.b.c = \"x\"",
  ])
  func aValueIsFoundHoweverItsTablesAreWritten(_ document: String) {
    #expect(text(document, "a", "b", "c") == "x", "\(document)")
  }

  @Test(arguments: [
    "", "a = 1", "# a.b.c = \"x\"", "[a.b]\nc = 5", "[a.c]\nb = \"x\"", "t = '''\na.b.c = \"x\"\n'''", "a.b.c\n= \"x\"",
  ])
  func whatIsNotThereIsNotFound(_ document: String) {
    #expect(text(document, "a", "b", "c") == nil, "\(document)")
  }

  @Test func stringsKeepTheirMeaningAndTheirLines() {
    let document = TOMLDocument(Array("a = \"q\\\"\\t\\\\\"\nb = 'c:\\d'\n\ne = \"\"\"one\ntwo\"\"\"\nf = \"x\"".utf8))
    #expect(document.value(at: "a")?.text?.value == Array("q\"\t\\".utf8))
    #expect(document.value(at: "b")?.text?.value == Array("c:\\d".utf8))
    #expect(document.value(at: "e")?.text?.lines == 4...5)
    #expect(document.value(at: "f")?.text?.line == 6)
  }

  @Test func elementsOfAnArrayOfTablesStayApart() {
    let document = TOMLDocument(Array("[[a]]\nx = \"1\"\n[[a]]\nx = \"2\"\ny = [\n  \"3\", # c\n  \"4\"\n]".utf8))
    let sections = document.sections.filter { $0.path == ["a"] }
    #expect(sections.map { $0["x"]?.text?.value[...].text } == ["1", "2"])
    #expect(sections[1]["y"]?.texts.map(\.line) == [6, 7])
  }

  @Test func nestingIsReadPastWhateverItsDepth() {
    let depth = 100_000
    let open = String(repeating: "[", count: depth)
    let close = String(repeating: "]", count: depth)
    #expect(text("a = \(open)\(close)\nb = \"x\"", "b") == "x")
    #expect(text("a = \(String(repeating: "{a=", count: depth))", "b") == nil)
    #expect(text(String(repeating: "a.", count: depth) + "a = 1\nb = \"x\"", "b") == "x")
    #expect(text("[\(String(repeating: "a.", count: depth))]\nb = \"x\"\n", "c") == nil)
  }
}
