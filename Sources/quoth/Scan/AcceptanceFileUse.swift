import Platform
import Provenance
import Reporting

extension AcceptanceFile {
  /// What its entries hold for: first for the findings, in their order, then for those in the files of vendored folders.
  /// - Parameter isOpen: whether a finding asks for acceptance.
  func use(
    by findings: [Finding], _ places: ScannedPlaces, today: String, isOpen: (Finding) -> Bool = \.isOpen
  ) -> AcceptanceUse {
    let told = findings.map { finding in
      AcceptanceUse.Occurrence(id: finding.id, file: place(of: finding, places), need: isOpen(finding) ? .open : .none)
    }
    let parts = findings.flatMap(\.members).map { part in
      AcceptanceUse.Occurrence(id: part.id, file: place(of: part, places), need: .part)
    }
    return AcceptanceUse(of: accepted, by: told + parts, today: today) { standing(of: $0, places) }
  }

  /// What there is to say of entries that hold for nothing.
  func remarks(on use: AcceptanceUse) -> [Remark] {
    let entries = accepted.entries
    let expired = use.expired.map { number in
      Remark(
        .expiredAllow, file: path.bytes,
        text:
          "\(entries[number].title) was accepted until \(entries[number].until ?? ""): remove its line, or accept it anew"
      )
    }
    guard accepted.kind == .baseline else {
      return expired
        + use.unused.map { number in
          Remark(
            .unusedAllow, file: path.bytes,
            text: "no finding needs that \(entries[number].title) is accepted: remove its line")
        }
    }
    guard !use.unused.isEmpty else { return expired }
    let count = use.unused.count
    let text =
      "\(AcceptanceFile.told(count)) of the baseline \(count == 1 ? "is" : "are") for findings that are gone: run 'quoth baseline prune'"
    return expired + [Remark(.unusedBaseline, file: path.bytes, text: text)]
  }

  /// A number of entries.
  static func told(_ count: Int) -> String { "\(grouped(count)) \(count == 1 ? "entry" : "entries")" }
}

extension AcceptedFindings.Entry {
  /// The entry in a sentence.
  fileprivate var title: String { "\(id) in \(escapedForTerminal(file))" }
}
