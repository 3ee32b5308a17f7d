import Testing

@testable import Licences

/// What has to hold for every row of the tables in `/licences`, whoever edits one.
@Suite struct LicenceTableTests {
  private let table = LicenceTable.shared

  @Test func licencesAreFoundInAnyLetterCase() {
    #expect(table["mit"]?.id == "MIT" && table["MIT"]?.name == "MIT License")
    #expect(table["apache-2.0"]?.category == .permissive && table["Apache-2.0"]?.isOSIApproved == true)
    #expect(table.exception("llvm-EXCEPTION")?.bases == ["Apache"])
    #expect(table["None"] == nil && table["É"] == nil && table[String(repeating: "x", count: 1 << 20)] == nil)
  }

  @Test func everyRowIsWellFormed() {
    for (file, choices) in Self.columns {
      let reader = TableReader(file)
      #expect(!reader.source.isEmpty && reader.date.utf8.count == 10)
      let names = choices.map(\.name)
      #expect(reader.names == names)
      for (line, cells) in reader.cells.enumerated() {
        #expect(cells.count == names.count, "row \(line)")
        for (column, cell) in zip(choices, cells) {
          #expect(!cell.isEmpty && column.accepts(cell), "row \(line), \(column.name): \(cell)")
        }
      }
    }
  }

  @Test func everyIdReadsAsItself() throws {
    #expect(table.all.count > 700 && table.exceptions.count > 80)
    #expect(Set(table.all.map { $0.id.lowercased() }).count == table.all.count)
    for licence in table.all {
      let expression = try LicenceExpression(parsing: licence.id)
      #expect("\(expression)" == licence.id)
      #expect("\(expression.normalised().expression)" == licence.replacedBy ?? licence.id)
    }
    for exception in table.exceptions {
      let expression = try LicenceExpression(parsing: "GPL-2.0-only WITH \(exception.id)")
      #expect("\(expression.normalised().expression)" == "GPL-2.0-only WITH \(exception.replacedBy ?? exception.id)")
    }
  }

  @Test func whatReplacesADeprecatedIdIsCurrent() throws {
    for licence in table.all {
      #expect(licence.isDeprecated || licence.replacedBy == nil)
      guard let replacement = licence.replacedBy else { continue }
      let expression = try LicenceExpression(parsing: replacement)
      #expect(expression.terms.count == 1 && expression.normalised().notes.isEmpty, "\(licence.id)")
    }
    for exception in table.exceptions {
      guard let replacement = exception.replacedBy else { continue }
      #expect(table.exception(replacement)?.isDeprecated == false)
    }
  }

  @Test func rowsAreSorted() {
    for ids in [table.all.map(\.id), table.exceptions.map(\.id)] {
      #expect(ids == ids.sorted { $0.lowercased() < $1.lowercased() })
    }
  }

  /// What may stand in a column: anything, one of some words, or a list of them.
  struct Column: Sendable {
    let name: String
    var words: [String]?
    var isList = false

    init(_ name: String, _ words: [String]? = nil) { (self.name, self.words) = (name, words) }
    init(listing name: String, _ words: [String]) { (self.name, self.words, isList) = (name, words, true) }
    init(yesOrNo name: String) { self.init(name, ["y", "n"]) }

    func accepts(_ cell: String) -> Bool {
      guard let words else { return true }
      if isList && cell == "-" { return true }
      return (isList ? cell.split(separator: ",").map(String.init) : [cell]).allSatisfy(words.contains)
    }
  }

  static let columns: [(EmbeddedFile, [Column])] = [
    (
      .licences,
      [
        Column("id"), Column("name"), Column(yesOrNo: "osi"), Column(yesOrNo: "fsf"), Column(yesOrNo: "deprecated"),
        Column("replaced_by"), Column("category", LicenceCategory.allCases.map(\.rawValue)), Column("family"),
        Column("notice", NoticeScope.allCases.map(\.rawValue)), Column("text", ["y", "n", "?"]),
        Column(yesOrNo: "changes"),
        Column(yesOrNo: "source"), Column("same", SameLicenceScope.allCases.map(\.rawValue)),
        Column(yesOrNo: "network"),
        Column(yesOrNo: "notice_file"), Column("patents", PatentTerms.allCases.map(\.rawValue)),
        Column(listing: "extra", ExtraTerm.allCases.map(\.rawValue)), Column("category_from"), Column("duties_from"),
      ]
    ),
    (
      .exceptions,
      [
        Column("id"), Column("name"), Column(yesOrNo: "deprecated"), Column("replaced_by"),
        Column(listing: "base", ["GPL", "LGPL", "MPL", "Apache"]),
        Column("permits", LicenceException.Permission.allCases.map(\.rawValue)),
      ]
    ),
    (
      .relicensing,
      [
        Column("incoming"), Column("verdict", ["yes", "unknown"]), Column("outbound"), Column("clause"), Column("then"),
      ]
    ),
    (
      .osadlMatrix,
      [Column("outbound"), Column("verdict", ["yes", "no", "check", "unknown"]), Column("reason"), Column("incoming")]
    ),
  ]
}
