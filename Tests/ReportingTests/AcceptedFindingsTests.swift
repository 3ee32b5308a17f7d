import Provenance
import Reporting
import Testing

/// The files of accepted findings: written by Reporting, read by Provenance.
@Suite struct AcceptedFindingsTests {
  private func entry(_ id: String, _ file: [UInt8]) -> AcceptedFindings.Entry {
    var entry = AcceptedFindings.Entry(id: id, file: file, component: "pkg:generic/curl", licence: "curl")
    entry.reason = "ours \"ü\" \u{202E}\n"
    entry.added = "2026-11-25"
    return entry
  }

  private var sample: AcceptedFindings {
    var ending = entry("00000001", Array("src/a.c".utf8))
    ending.until = "2027-06-30"
    return AcceptedFindings(
      .allow, [entry("7f3a91c2", [0x62, 0xFF, 0x1B]), ending, entry("00000002", Array("ü/x y".utf8)), ending])
  }

  private func error(_ json: String, _ kind: AcceptedFindings.Kind = .allow) -> String {
    do throws(AcceptedFindingsError) { _ = try AcceptedFindings(kind, json: Array(json.utf8)) } catch {
      return "\(error)"
    }
    return ""
  }

  @Test func `what is written is read again, whatever files are called`() throws {
    #expect(try AcceptedFindings(.allow, json: sample.encoded) == sample)
    let empty = AcceptedFindings(.baseline, [])
    #expect(try AcceptedFindings(.baseline, json: empty.encoded) == empty)
  }

  @Test func `each finding has a line of its own, in an order that does not depend on when it came`() {
    let reversed = AcceptedFindings(.allow, sample.entries.reversed())
    #expect(reversed.encoded == sample.encoded)
    let lines = sample.encoded.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == sample.entries.count + 5)
    #expect(sample.encoded.allSatisfy { $0 < 0x7F })
  }

  @Test func `a file that was cut anywhere is refused, never read in part`() {
    let bytes = sample.encoded
    for count in 0..<(bytes.count - 2) {
      #expect(throws: AcceptedFindingsError.self) { try AcceptedFindings(.allow, json: Array(bytes.prefix(count))) }
    }
  }

  @Test func `a flipped bit never ends the program`() {
    let bytes = sample.encoded
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << UInt8(bit)
        _ = try? AcceptedFindings(.allow, json: flipped)
      }
    }
  }

  @Test func `comments and commas that people leave behind are passed over`() throws {
    let json = #"{"version": 1, "findings": [{"id": "7f3a91c2", "file": "a.c", "reason": "ours"}, /* gone */ ],}"#
    #expect(try AcceptedFindings(.allow, json: Array(json.utf8)).entries.count == 1)
  }

  @Test(arguments: [
    (#"{"version": 2, "findings": 7}"#, "version 2"),
    (#"{"findings": []}"#, "`version` is missing"),
    (#"{"version": 1}"#, "`findings` is missing"),
    (#"{"version": 1, "findings": {}}"#, "wrong type"),
    (#"{"version": 1e999, "findings": []}"#, ""),
    (#"{"version": 1, "findings": [], "more": 1}"#, "`more`"),
    (
      #"{"version": 1, "findings": [{"id": "7f3a91c2", "file": "a.c", "reason": "x", "untill": "2027-01-01"}]}"#,
      "`untill`"
    ),
    (#"{"version": 1, "findings": [{"id": "7f3a91c2", "file": 3, "reason": "x"}]}"#, "finding number 1, `file`"),
    (#"{"version": 1, "findings": [{"id": "7f3a", "file": "a.c", "reason": "x"}]}"#, "finding number 1: `id`"),
    (#"{"version": 1, "findings": [{"id": "7f3a91c2", "reason": "x"}]}"#, "`file`"),
    (#"{"version": 1, "findings": [{"id": "7f3a91c2", "fileBytes": "YQA=", "reason": "x"}]}"#, "`file`"),
    (#"{"version": 1, "findings": [{"id": "7f3a91c2", "file": "a.c", "reason": " "}]}"#, "`reason`"),
    (
      #"{"version": 1, "findings": [{"id": "7f3a91c2", "file": "a.c", "reason": "x", "until": "2027-02-29"}]}"#,
      "`until`"
    ),
    ("<<<<<<< ours", "damaged"), ("", "damaged"),
  ])
  func `a file that is not as it should be is refused in a sentence`(json: String, words: String) {
    let sentence = error(json)
    #expect(!sentence.isEmpty && sentence.contains(words), "\(sentence)")
    #expect(!sentence.contains("\n"))
  }

  @Test func `bytes that are no text, and nesting without end, are refused`() {
    #expect(throws: AcceptedFindingsError.self) { try AcceptedFindings(.allow, json: [0x7B, 0xFF, 0x7D]) }
    let deep = String(repeating: "[", count: 200_000)
    #expect(error(deep).contains("damaged"))
    #expect(error("{\"version\": 1, \"findings\": [{\"id\": \(deep)").contains("damaged"))
  }
}
