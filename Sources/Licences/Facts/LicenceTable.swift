/// The licences and exceptions of the SPDX list, with what is known of them.
public struct LicenceTable: Sendable {
  /// The tables that are part of the program; read when they are first asked for.
  public static let shared = LicenceTable(TableReader(.licences), TableReader(.exceptions))

  /// Every licence, by its id, letter case aside.
  public let all: [Licence]
  /// Every exception, by its id, letter case aside.
  public let exceptions: [LicenceException]
  /// Where the facts come from, and of what day they are.
  public let licenceOrigin: String
  public let exceptionOrigin: String
  private let licencePositions: [String: Int]
  private let exceptionPositions: [String: Int]

  init(_ licences: TableReader, _ exceptions: TableReader) {
    all = Self.licences(licences)
    self.exceptions = Self.exceptions(exceptions)
    licenceOrigin = "\(licences.source), \(licences.date)"
    exceptionOrigin = "\(exceptions.source), \(exceptions.date)"
    licencePositions = Self.positions(all.map(\.id))
    exceptionPositions = Self.positions(self.exceptions.map(\.id))
  }

  /// The licence with this id, in any letter case.
  public subscript(id: String) -> Licence? { Self.key(id).flatMap { licencePositions[$0] }.map { all[$0] } }

  /// The exception with this id, in any letter case.
  public func exception(_ id: String) -> LicenceException? {
    Self.key(id).flatMap { exceptionPositions[$0] }.map { exceptions[$0] }
  }

  /// The key of an id; nil for what is longer than any id or no ASCII, so that no input makes a look-up slow.
  private static func key(_ id: String) -> String? {
    guard id.utf8.count <= 100, id.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return id.lowercased()
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids.map { $0.lowercased() }, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  private static func licences(_ table: TableReader) -> [Licence] {
    table.rows(
      "id", "name", "osi", "fsf", "deprecated", "replaced_by", "category", "family", "notice", "text", "changes",
      "source",
      "same", "network", "notice_file", "patents", "extra", "category_from", "duties_from"
    ).map { cells in
      Licence(
        id: cells[0], name: cells[1], isOSIApproved: cells[2] == "y", isFSFLibre: cells[3] == "y",
        isDeprecated: cells[4] == "y", replacedBy: cells[5].isEmpty ? nil : cells[5],
        category: LicenceCategory(rawValue: cells[6]) ?? .unknown, family: cells[7].isEmpty ? nil : cells[7],
        notice: NoticeScope(rawValue: cells[8]) ?? .unclear, asksForText: cells[9] != "n",
        asksForChanges: cells[10] != "n",
        asksForSource: cells[11] != "n", sameLicence: SameLicenceScope(rawValue: cells[12]) ?? .work,
        coversNetworkUse: cells[13] != "n", asksForNoticeFile: cells[14] != "n",
        patents: PatentTerms(rawValue: cells[15]) ?? .silent,
        extraTerms: Set(cells[16].split(separator: ",").map { ExtraTerm(rawValue: String($0)) ?? .terms }),
        categoryOrigin: cells[17], dutyOrigin: cells[18])
    }
  }

  private static func exceptions(_ table: TableReader) -> [LicenceException] {
    table.rows("id", "name", "deprecated", "replaced_by", "base", "permits").map { cells in
      LicenceException(
        id: cells[0], name: cells[1], isDeprecated: cells[2] == "y", replacedBy: cells[3].isEmpty ? nil : cells[3],
        bases: cells[4].split(separator: ",").map(String.init),
        permission: LicenceException.Permission(rawValue: cells[5]) ?? .other)
    }
  }
}
