import Testing

@testable import Provenance

@Suite struct AcceptanceUseTests {
  private typealias Occurrence = AcceptanceUse.Occurrence

  private func entry(_ id: String, _ file: String, until: String? = nil) -> AcceptedFindings.Entry {
    var entry = AcceptedFindings.Entry(id: id, file: Array(file.utf8), component: "pkg:generic/curl", licence: "curl")
    entry.until = until
    return entry
  }

  private func occurrence(_ id: String, _ file: String, _ need: Occurrence.Need = .open) -> Occurrence {
    Occurrence(id: id, file: Array(file.utf8), need: need)
  }

  private func use(
    _ entries: [AcceptedFindings.Entry], _ occurrences: [Occurrence], standing: AcceptanceUse.Standing = .seen
  ) -> AcceptanceUse {
    AcceptanceUse(of: AcceptedFindings(.allow, entries), by: occurrences, today: "2026-06-30") { _ in standing }
  }

  @Test func `a second paste is told, in the same file and in another`() {
    let occurrences = [occurrence("1", "a"), occurrence("1", "a"), occurrence("1", "b")]
    #expect(use([entry("1", "a")], occurrences).entries == [0, nil, nil])
    #expect(use([entry("1", "a"), entry("1", "a")], occurrences).entries == [0, 1, nil])
  }

  @Test func `a copy that was moved stays accepted, once`() {
    let moved = use([entry("1", "a")], [occurrence("1", "b"), occurrence("1", "c")])
    #expect(moved.entries == [0, nil] && moved.unused == [])
    #expect(use([entry("1", "a")], [occurrence("1", "b")], standing: .gone).entries == [0])
  }

  @Test func `a copy in a file that was not looked at may still be there`() {
    let use = use([entry("1", "a")], [occurrence("1", "b")], standing: .unseen)
    #expect(use.entries == [nil] && use.unused == [])
  }

  @Test func `what is looked for in vain is unused, unless it lies elsewhere`() {
    #expect(use([entry("1", "a")], []).unused == [0])
    #expect(use([entry("1", "a")], [], standing: .gone).unused == [])
    #expect(use([entry("1", "a")], [occurrence("1", "a", .none)]).unused == [0])
  }

  @Test func `an entry for a file of a vendored folder is used by it, and not needed`() {
    let use = use([entry("1", "v/a"), entry("2", "v")], [occurrence("2", "v"), occurrence("1", "v/a", .part)])
    #expect(use.entries == [0, 1] && use.unused == [])
  }

  @Test func `an entry holds through its last day`() {
    let today = use([entry("1", "a", until: "2026-06-30")], [occurrence("1", "a")])
    #expect(today.entries == [0] && today.expired == [])
    let over = use([entry("1", "a", until: "2026-06-29")], [occurrence("1", "a")])
    #expect(over.entries == [nil] && over.expired == [0] && over.unused == [])
  }

  @Test func `counted matching is what a search from entry to entry gives`() {
    var random = SplitMix(state: 7)
    for _ in 0..<3000 {
      let files = ["a", "b", "c"]
      let entries = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        entry(
          ["1", "2"].randomElement(using: &random) ?? "", files.randomElement(using: &random) ?? "",
          until: [nil, nil, "2026-06-29", "2026-07-01"].randomElement(using: &random) ?? nil)
      }
      let occurrences = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        occurrence(
          ["1", "2"].randomElement(using: &random) ?? "", files.randomElement(using: &random) ?? "",
          [.open, .open, .none, .part].randomElement(using: &random) ?? .open)
      }
      let standings: [AcceptanceUse.Standing] = files.map { _ in
        [.seen, .gone, .unseen].randomElement(using: &random) ?? .seen
      }
      let standing = { (file: [UInt8]) in standings[Int(file[0] - UInt8(ascii: "a"))] }
      let accepted = AcceptedFindings(.allow, entries)
      let use = AcceptanceUse(of: accepted, by: occurrences, today: "2026-06-30", standing: standing)
      let naive = NaiveUse(of: accepted.entries, by: occurrences, today: "2026-06-30", standing: standing)
      #expect(use.entries == naive.entries && use.unused == naive.unused && use.expired == naive.expired)
    }
  }
}

/// The rules one by one, entry by entry.
private struct NaiveUse {
  var entries: [Int?]
  var unused: [Int] = []
  var expired: [Int] = []

  init(
    of accepted: [AcceptedFindings.Entry], by occurrences: [AcceptanceUse.Occurrence], today: String,
    standing: ([UInt8]) -> AcceptanceUse.Standing
  ) {
    entries = occurrences.map { _ in nil }
    expired = accepted.indices.filter { accepted[$0].until ?? "9999-12-31" < today }
    for need in [AcceptanceUse.Occurrence.Need.open, .part] {
      for index in accepted.indices where isFree(index) {
        take(index, occurrences) { $0.need == need && $0.id == accepted[index].id && $0.file == accepted[index].file }
      }
    }
    for index in accepted.indices where isFree(index) && standing(accepted[index].file) != .unseen {
      let (id, file) = (accepted[index].id, accepted[index].file)
      if occurrences.contains(where: { $0.id == id && $0.file == file }) { continue }
      take(index, occurrences) { $0.need == .open && $0.id == id }
    }
    unused = accepted.indices.filter { isFree($0) && standing(accepted[$0].file) == .seen }
  }

  private func isFree(_ index: Int) -> Bool { !entries.contains(index) && !expired.contains(index) }

  private mutating func take(
    _ index: Int, _ occurrences: [AcceptanceUse.Occurrence], where fits: (AcceptanceUse.Occurrence) -> Bool
  ) {
    guard let first = occurrences.indices.first(where: { entries[$0] == nil && fits(occurrences[$0]) }) else { return }
    entries[first] = index
  }
}

/// The same numbers in each run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
