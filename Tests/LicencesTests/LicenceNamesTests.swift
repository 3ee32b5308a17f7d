import Testing

@testable import Licences

@Suite struct LicenceNamesTests {
  private func named(_ name: String) -> String {
    LicenceNames.expression(named: Array(name.utf8)).map { "\($0)" } ?? "-"
  }

  @Test func fieldsMeanWhatPeopleMean() throws {
    let rows = try CaseTable("names.tsv").rows
    #expect(rows.count >= 120)
    for row in rows { #expect(named(row[0]) == row[1], "\(row[0])") }
  }

  @Test func everyRowOfTheTableIsRead() {
    let rows = TableReader(.names).rows("name", "licence", "bare")
    let table = NameTable.shared
    for row in rows where !row[1].hasPrefix("WITH") && row[1] != "*" && !row[1].isEmpty {
      let text = row[1].contains("*") ? row[0] + " 999" : row[0]
      let words = LicenceWords(of: Array(row[0].utf8)).words
      let entry = NameReader(words, of: Array(row[0].utf8)).entry(at: 0)
      #expect(entry?.end == words.count, "\(text)")
      guard let meaning = entry.map({ table.meanings[$0.meaning] }) else { continue }
      switch meaning.licence {
      case .family(let family): #expect(!family.ids.isEmpty, "\(row[0]): no SPDX id is like \(row[1])")
      case .expression(let expression): #expect(expression.isKnown, "\(row[0]): \(row[1]) is not in the SPDX list")
      default: Issue.record("\(row[0]): \(row[1]) is not understood")
      }
      if !row[2].isEmpty { #expect(meaning.bare?.isKnown == true, "\(row[0]): \(row[2])") }
    }
  }

  @Test func noNameStandsTwice() {
    var seen: Set<[UInt32]> = []
    for row in TableReader(.names).rows("name") {
      #expect(seen.insert(LicenceWords(of: Array(row[0].utf8)).words.map(\.hash)).inserted, "\(row[0])")
    }
  }

  @Test func everyIdOfTheListNamesItself() {
    for licence in LicenceTable.shared.all where !licence.isDeprecated {
      #expect(named(licence.id.lowercased()) == licence.id)
    }
  }

  @Test func anyBytesGiveAnAnswer() {
    var generator = SeededRandom(seed: 11)
    let parts = [
      "GPL", "-2", "+", " or ", "(", ")", ",", "MIT", "/", " and ", "with ", "exception", "version ", "\u{0}", "é", "[",
      "\n2.",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in parts.randomElement(using: &generator)! }
        .joined()
      _ = LicenceNames.expression(named: Array(text.utf8))
    }
    #expect(LicenceNames.expression(named: [UInt8](repeating: 0xff, count: 500)) == nil)
    #expect(LicenceNames.expression(named: [UInt8](repeating: UInt8(ascii: "("), count: 1024)) == nil)
  }
}

extension LicenceExpression {
  fileprivate var isKnown: Bool {
    terms.allSatisfy { $0.id.hasPrefix("LicenseRef-") || LicenceTable.shared[$0.id] != nil }
  }
}
