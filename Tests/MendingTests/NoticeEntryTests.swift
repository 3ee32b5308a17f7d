import Mending
import Provenance
import Testing

struct NoticeEntryTests {
  private func notice(_ findings: [Finding], into text: String = "") throws -> String {
    let bytes = Array(text.utf8)
    let insertions = NoticeEntry.insertions(CreditEntry.joined(try findings.map(Copies.entry)), into: bytes)
    return String(decoding: insertions.applied(to: bytes), as: UTF8.self)
  }

  private static let entry = """
    fernwood 1.2.0
    https://fernwood.example/
    File: own.c (from src/ring.c)
    Copyright 2019 The Fernwood Authors
    SPDX-License-Identifier: MIT

    """

  @Test func `an entry is a paragraph at the end`() throws {
    #expect(try notice([Copies.finding(1...2)]) == Self.entry)
    #expect(try notice([Copies.finding(1...2)], into: "Own words\n") == "Own words\n\n" + Self.entry)
    #expect(try notice([Copies.finding(1...2)], into: "Own words") == "Own words\n\n" + Self.entry)
  }

  @Test func `line ends are those of the file`() throws {
    let changed = try notice([Copies.finding(1...2)], into: "Own words\r\n")
    #expect(changed.utf8.count { $0 == 0x0d } == 7 && changed.utf8.count { $0 == 0x0a } == 7)
  }

  @Test func `what stands there is not written again`() throws {
    #expect(
      try notice([Copies.finding(1...2)], into: "Own\n\n" + Self.entry + "\nMore\n") == "Own\n\n" + Self.entry
        + "\nMore\n")
  }

  @Test func `another file of the same release joins its paragraph`() throws {
    let changed = try notice([Copies.finding(1...2, file: "b.c", kind: .edited)], into: Self.entry + "\nMore\n")
    #expect(changed.contains("Authors\nFile: b.c (from src/ring.c, changed)\nSPDX-License-Identifier: MIT\n\nMore\n"))
  }

  @Test func `two licences are two paragraphs with a line between`() throws {
    let other = Copies.finding(1...2, file: "b.c", origin: Copies.origin(licence: "ISC"))
    let changed = try notice([Copies.finding(1...2), other], into: "Own\n")
    #expect(changed.split(separator: "\n\n").count == 3)
  }

  @Test func `names cannot make lines of their own`() throws {
    let origin = Copies.origin(
      holders: ["Copyright 2001 Eve\nevil"], path: "a\nb", component: "fern\nwood", version: "1\r\n2")
    #expect(try notice([Copies.finding(1...2, file: "x\ny", origin: origin)]).split(separator: "\n").count == 5)
  }
}
