import Mending
import Provenance
import Testing

struct ReuseEntryTests {
  private func reuse(_ finding: Finding, into text: String = "") throws -> String {
    let bytes = Array(text.utf8)
    return String(
      decoding: try ReuseEntry.insertions([Copies.entry(finding)], into: bytes).applied(to: bytes), as: UTF8.self)
  }

  private static let table = """
    # Copied from fernwood 1.2.0, src/ring.c (https://fernwood.example/)
    [[annotations]]
    path = "own.c"
    precedence = "aggregate"
    SPDX-FileCopyrightText = "2019 The Fernwood Authors"
    SPDX-License-Identifier = "MIT"

    """

  @Test func `an annotation is a table at the end`() throws {
    #expect(try reuse(Copies.finding(1...2)) == "version = 1\n\n" + Self.table)
    #expect(try reuse(Copies.finding(1...2), into: "version = 1") == "version = 1\n\n" + Self.table)
  }

  @Test func `what stands there is not written again`() throws {
    let file = "version = 1\n\n" + Self.table
    #expect(try reuse(Copies.finding(1...2), into: file) == file)
  }

  @Test func `marks of patterns and of strings are escaped`() throws {
    let written = try reuse(Copies.finding(1...2, file: "a*\\\"b\n.c"))
    #expect(written.contains(#"path = "a\\*\\\\\"b\u000A.c""#))
  }

  @Test func `several holders are a list`() throws {
    let origin = Copies.origin(holders: ["Copyright 2001 Ada", "Copyright 2002 Bob"])
    #expect(
      try reuse(Copies.finding(1...2, origin: origin)).contains(#"SPDX-FileCopyrightText = ["2001 Ada", "2002 Bob"]"#))
  }

  @Test func `a path that is no UTF-8 is refused with what to do`() throws {
    var finding = Copies.finding(1...2)
    finding.file = [0x61, 0xff]
    let error = #expect(throws: MendingError.self) { try reuse(finding) }
    #expect(error?.description.contains("a%FF") == true && error?.description.contains("--to notice") == true)
  }

  @Test func `annotations that are one list are left alone`() throws {
    #expect(throws: MendingError.self) { try reuse(Copies.finding(1...2), into: "version = 1\n annotations = []\n") }
  }
}
