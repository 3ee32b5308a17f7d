/// The names of licences and exceptions: those of `licences/names.tsv`, and the ids and full names of SPDX.
struct NameTable: Sendable {
  private(set) var trie = PhraseTrie()
  private(set) var meanings: [NameMeaning] = []

  static let shared = NameTable(
    rows: TableReader(.names).rows("name", "licence", "bare", "product"),
    licences: LicenceTable.shared.all.map { ($0.id, $0.name) },
    exceptions: LicenceTable.shared.exceptions.map { ($0.id, $0.name) })

  /// - Parameter rows: the columns of `names.tsv`.
  init(rows: [[String]], licences: [(id: String, name: String)], exceptions: [(id: String, name: String)]) {
    let ids = licences.map(\.id)
    let exceptionIDs = exceptions.map(\.id)
    var ofFamilies: Set<String> = []
    var stems: [(String, NameMeaning)] = []
    // Many names have one meaning, and a family's versions are looked for among all ids.
    var known: [String: NameMeaning.Licence] = [:]
    for row in rows where row.count == 4 {
      let licence = known[row[1]] ?? Self.licence(row[1], ids: ids, exceptionIDs: exceptionIDs)
      known[row[1]] = licence
      var meaning = Self.meaning(licence, bare: row[2])
      meaning.isAddress = Self.isAddress(row[0])
      meaning.isProduct = row[3] == "y"
      add(row[0], meaning)
      guard case .family(let family) = meaning.licence else { continue }
      if !meaning.isAddress { stems.append((family.stem, meaning)) }
      if !family.hasVariant { ofFamilies.formUnion(family.members) }
    }
    for (stem, meaning) in stems { add(stem, meaning) }
    for licence in licences where !ofFamilies.contains(licence.id) {
      var meaning = NameMeaning(licence: .expression(.licence(LicenceTerm(licence.id))))
      meaning.isProduct = !licence.id.contains("-")
      add(licence.id, meaning)
      meaning.isProduct = false
      add(licence.name, meaning)
    }
    for exception in exceptions {
      let meaning = NameMeaning(licence: .exception(.id(exception.id)))
      add(exception.id, meaning)
      add(exception.name, meaning)
    }
  }

  private mutating func add(_ name: String, _ meaning: NameMeaning) {
    trie.insert(LicenceWords(of: Array(name.utf8)).words.map(\.hash), value: meanings.count)
    meanings.append(meaning)
  }

  private static func meaning(_ licence: NameMeaning.Licence, bare: String) -> NameMeaning {
    let isConvention = bare.hasPrefix("?")
    let bareExpression = expression(isConvention ? String(bare.dropFirst()) : bare)
    return NameMeaning(licence: licence, bare: bareExpression, bareIsConvention: isConvention)
  }

  private static func licence(_ text: String, ids: [String], exceptionIDs: [String]) -> NameMeaning.Licence {
    if text.isEmpty { return .ambiguous }
    if text == "*" { return .nameFollows }
    if text == "WITH" { return .exception(.unnamed) }
    if text.hasPrefix("WITH ") {
      let id = String(text.dropFirst("WITH ".count))
      guard id.contains("*") else { return .exception(.id(id)) }
      return .exception(.ofVersion(LicenceFamily.versions(of: id, in: exceptionIDs)))
    }
    if text.contains("*") { return .family(LicenceFamily(pattern: text, knownIDs: ids)) }
    return expression(text).map(NameMeaning.Licence.expression) ?? .ambiguous
  }

  /// Whether a name is written as an address: without blanks, with a full stop before a letter.
  private static func isAddress(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard !bytes.contains(UInt8(ascii: " ")) else { return false }
    return zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 | 0x20 >= UInt8(ascii: "a") }
  }

  private static func expression(_ text: String) -> LicenceExpression? {
    text.isEmpty ? nil : try? LicenceExpression(parsing: text)
  }
}
