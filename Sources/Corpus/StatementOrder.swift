/// The statements of a draft in an order that does not depend on that of building.
struct StatementOrder {
  /// In strings of the pack, ascending.
  private let sorted: [StoredStatement]
  /// For each statement of the draft its place in the order.
  private let places: [UInt32]

  init(_ draft: Catalogue, strings: [UInt32]) {
    let statements = draft.statements.map {
      StoredStatement(
        licence: strings[Int($0.licence)], holders: strings[Int($0.holders)], file: strings[Int($0.file)],
        kind: $0.kind, isOverriding: $0.isOverriding)
    }
    let order = statements.indices.sorted { statements[$0].words.lexicographicallyPrecedes(statements[$1].words) }
    var places = [UInt32](repeating: 0, count: statements.count)
    for (place, number) in order.enumerated() { places[number] = UInt32(place) }
    sorted = order.map { statements[$0] }
    self.places = places
  }

  /// The number, from 1, of a statement of the draft; `UInt32.max`, behind all others, for none.
  func number(of statement: UInt32) -> UInt32 { statement == 0 ? .max : places[Int(statement) - 1] + 1 }

  /// The statements that occurrences have, and the occurrences with their numbers; 0 stands for none.
  func used(by occurrences: [Numbering.Occurrence]) -> (
    statements: [StoredStatement], occurrences: [Numbering.Occurrence]
  ) {
    let used = Set(occurrences.lazy.map(\.statement)).subtracting([.max]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(used, used.indices.map { UInt32($0) + 1 }))
    let renumbered = occurrences.map { occurrence in
      var occurrence = occurrence
      occurrence.statement = numbers[occurrence.statement] ?? 0
      return occurrence
    }
    return (used.map { sorted[Int($0) - 1] }, renumbered)
  }
}
