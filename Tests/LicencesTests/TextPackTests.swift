import Testing

@testable import Licences

/// The tables of `licences/` and the fingerprints beside them are of one list: after a change of ids,
/// `swift run LicenceTexts FOLDER licences/texts.pack` makes the fingerprints anew (`licences/README.md`).
@Suite struct TextPackTests {
  private let fingerprints = TextFingerprints.shared

  @Test func everyTextIsOfAnIdInTheTables() {
    for kind in [TextTemplate.Kind.text, .header] {
      let unknown = fingerprints.ids(of: kind).filter { LicenceTable.shared[$0]?.id != $0 }
      #expect(unknown.isEmpty)
    }
    #expect(fingerprints.ids(of: .exception).filter { LicenceTable.shared.exception($0) == nil }.isEmpty)
  }

  @Test func everyLicenceHasAText() {
    let texts = Set(fingerprints.ids(of: .text))
    let missing = LicenceTable.shared.all.filter { licence in
      !licence.isDeprecated && !texts.contains(licence.id) && twin(of: licence.id).map { !texts.contains($0) } ?? true
    }
    // The list gives these the very words of another one.
    #expect(missing.map(\.id) == ["CAL-1.0-Combined-Work-Exception"])
    let exceptions = Set(fingerprints.ids(of: .exception))
    let without = LicenceTable.shared.exceptions.filter { !$0.isDeprecated && !exceptions.contains($0.id) }
    #expect(without.map(\.id) == ["GStreamer-exception-2005"])
  }

  /// The id under which a text is known that several ids have.
  private func twin(of id: String) -> String? {
    for suffix in ["-no-invariants-only", "-no-invariants-or-later", "-invariants-only", "-invariants-or-later"]
    where id.hasSuffix(suffix) {
      return id.dropLast(suffix.count) + "-only"
    }
    for (suffix, replacement) in [("-or-later", "-only"), ("-no-RFN", ""), ("-RFN", "")] where id.hasSuffix(suffix) {
      return id.dropLast(suffix.count) + replacement
    }
    return nil
  }

  @Test func theStoredFormIsTheOneThatIsWritten() {
    #expect(fingerprints.entries.count > 800)
    #expect(fingerprints.encoded == EmbeddedFile.texts.bytes)
  }
}
