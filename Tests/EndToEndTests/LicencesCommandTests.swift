import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Asking about licences on the command line.
@Suite struct LicencesCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private struct Verdict: Decodable {
    struct Obligation: Decodable {
      var kind: String
      var scope: String
      var askedBy: [String]
    }

    var schemaVersion: String
    var incoming: String?
    var outbound: String?
    var verdict: String
    var rule: String
    var source: String
    var date: String
    var takenAs: String?
    var obligations: [Obligation]
    var advice: [String]
  }

  private struct Listing: Decodable {
    struct Licence: Decodable {
      var id: String
      var category: String
      var osi: Bool
      var replacedBy: String?
    }

    var licences: [Licence]
  }

  private func verdict(_ incoming: String, _ outbound: String) throws -> Verdict {
    let json = try workspace.quoth(["licences", "check", incoming, outbound, "-f", "json"]).output
    return try JSONDecoder().decode(Verdict.self, from: Data(json.utf8))
  }

  @Test(arguments: [
    ("0BSD", "MIT", "compatible", 0), ("Apache-2.0", "GPL-3.0-only", "obligations", 0),
    ("Apache-2.0", "GPL-2.0-only", "incompatible", 1), ("LicenseRef-x", "MIT", "unknown", 1),
    ("NONE", "MIT", "unknown", 1),
  ])
  func `a script learns from the exit status whether code may be inserted`(
    incoming: String, outbound: String, expected: String, status: Int
  ) throws {
    let text = try workspace.quoth(["licences", "check", incoming, outbound])
    #expect(text.status == status && text.output.hasPrefix("\(expected): ") && text.errors.isEmpty)
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try verdict(incoming, outbound).verdict == expected)
  }

  @Test func `a verdict says for a program what was decided, by whom and what to do`() throws {
    let answer = try verdict("MIT OR GPL-2.0+", "mpl-2.0")
    #expect(answer.schemaVersion == "1.0" && answer.incoming == "MIT OR GPL-2.0+" && answer.outbound == "mpl-2.0")
    #expect(answer.verdict == "obligations" && answer.takenAs == "MIT")
    #expect(answer.rule.hasPrefix("OSADL ") && answer.source.contains("OSADL") && answer.date == "2024-11-04")
    #expect(answer.obligations.map(\.kind) == ["notice", "licence-text"])
    #expect(answer.obligations.allSatisfy { $0.scope == "all-copies" && $0.askedBy == ["MIT"] })
    #expect(answer.advice.count == 2)
  }

  @Test func `what is no expression is refused with its column`() throws {
    let outcome = try workspace.quoth(["licences", "check", "MIT", "MIT AND"])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "quoth: OUTBOUND is no licence expression: column 8: a licence id should stand here, not the end\n")
    let deep = try workspace.quoth(["licences", "check", String(repeating: "(", count: 50_000), "MIT"])
    #expect(deep.status == 2 && deep.errors.contains("more than 100 parentheses"))
  }

  @Test func `show tells of licences, exceptions and deprecated ids`() throws {
    let outcome = try workspace.quoth(["licences", "show", "mpl-2.0", "llvm-exception", "GPL-2.0+"])
    #expect(outcome.status == 0)
    for words in [
      "MPL-2.0  Mozilla Public License 2.0\n", "Keep the files that hold it under the same licence.\n",
      "LLVM-exception  LLVM Exception\n", "Write GPL-2.0-or-later instead.\n",
    ] { #expect(outcome.output.contains(words), "\(words)") }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `an id that is not known is an error that names the nearest`() throws {
    let outcome = try workspace.quoth("licences show MIT Apche-2.0")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors == "quoth: Apche-2.0 is on no SPDX list of licences or exceptions; did you mean Apache-2.0?\n")
    #expect(try workspace.quoth(["licences", "show", "\u{1b}[2J"]).errors.contains("\\x1B[2J is on no"))
  }

  @Test func `the list is the same in both formats`() throws {
    let options = ["licences", "list", "--osi", "--category", "strong-copyleft"]
    let json = try workspace.quoth(options + ["-f", "json"]).output
    let listing = try JSONDecoder().decode(Listing.self, from: Data(json.utf8)).licences
    #expect(listing.contains { $0.id == "GPL-3.0-or-later" })
    #expect(listing.allSatisfy { $0.osi && $0.category == "strong-copyleft" && $0.replacedBy == nil })
    let lines = try workspace.quoth(options).output.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) } == listing.map(\.id))
  }
}
