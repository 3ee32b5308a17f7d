import Mending
import Provenance
import Testing

struct CreditEntryTests {
  @Test func `holders are told without the word copyright, each once`() throws {
    let origin = Copies.origin(holders: [
      "Copyright (c) 1998-2004, 2007 Foo Ltd. <foo@example.org>", "© 2007 Bar", "(c) 2007 Bar",
      "Copyright Daniel Stenberg",
    ])
    #expect(
      try Copies.entry(Copies.finding(1...2, origin: origin)).holders == [
        "1998-2004, 2007 Foo Ltd.", "2007 Bar", "Daniel Stenberg",
      ])
  }

  @Test func `unknown holders are the authors of the component`() throws {
    #expect(
      try Copies.entry(Copies.finding(1...2, origin: Copies.origin(holders: []))).holders == ["the authors of fernwood"]
    )
  }

  @Test func `without a licence nothing is written`() {
    let error = #expect(throws: MendingError.self) {
      try Copies.entry(Copies.finding(1...2, origin: Copies.origin(licence: "")))
    }
    #expect(error?.description.hasPrefix("the licence of fernwood is not known") == true)
    #expect(throws: MendingError.self) {
      try Copies.entry(Copies.finding(1...2, origin: Copies.origin(licence: "MIT AND\n")))
    }
  }

  @Test(arguments: ["LicenseRef-Harbour", "MIT OR Apache-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"])
  func `expressions are written as they are`(licence: String) throws {
    #expect(try Copies.entry(Copies.finding(1...2, origin: Copies.origin(licence: licence))).licence == licence)
  }

  @Test func `a folder has an entry for each licence of its files`() throws {
    var folder = Copies.finding(1...1, file: "vendor/fernwood", kind: .vendored)
    folder.members = [
      Copies.finding(1...9, file: "vendor/fernwood/a.c"), Copies.finding(1...9, file: "vendor/fernwood/b.c"),
    ]
    let one = try CreditEntry.entries(for: folder) { $0 }
    #expect(one.map(\.licence) == ["MIT"] && one[0].uses.map(\.file) == [Array("vendor/fernwood/".utf8)])
    folder.members[1].origin.licence = "ISC"
    let two = try CreditEntry.entries(for: folder) { $0 }
    #expect(two.map(\.licence) == ["ISC", "MIT"])
    #expect(
      two.map { $0.uses.map(\.file) } == [[Array("vendor/fernwood/b.c".utf8)], [Array("vendor/fernwood/a.c".utf8)]])
  }
}
