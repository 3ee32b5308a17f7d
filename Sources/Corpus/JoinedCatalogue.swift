/// The components and lineages of several packs, numbered as in one pack of all: ascending, equal ones once.
struct JoinedCatalogue: Sendable {
  let components: [Component]
  /// Their names.
  let lineages: [[UInt8]]
  /// The numbers here by pack and number there.
  private let componentNumbers: [[UInt32]]
  private let lineageNumbers: [[UInt32]]
  private let lineageNumbersByName: [[UInt8]: UInt32]
  /// The rank of each component's release date; unknown is last.
  private let ages: [Int]

  init(_ packs: [Pack]) throws(PackError) {
    var components: [[Component]] = []
    var lineages: [[[UInt8]]] = []
    for pack in packs {
      components.append(try pack.components())
      var names: [[UInt8]] = []
      for number in 0..<UInt32(pack.summary.lineages) { names.append(try pack.bytes(ofLineage: number)) }
      lineages.append(names)
    }
    (self.components, componentNumbers) = union(of: components) { $0.comesBefore($1) }
    (self.lineages, lineageNumbers) = union(of: lineages) { $0.lexicographicallyPrecedes($1) }
    lineageNumbersByName = Dictionary(
      uniqueKeysWithValues: zip(self.lineages, self.lineages.indices.map { UInt32($0) }))
    let dates = Set(self.components.map(\.released)).subtracting([""]).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(dates, dates.indices))
    ages = self.components.map { ranks[$0.released] ?? .max }
  }

  /// Nil for a number that the pack does not have.
  func component(_ number: UInt32, of pack: Int) -> UInt32? {
    let numbers = componentNumbers[pack]
    return Int(number) < numbers.count ? numbers[Int(number)] : nil
  }

  /// Nil for a number that the pack does not have.
  func lineage(_ number: UInt32, of pack: Int) -> UInt32? {
    let numbers = lineageNumbers[pack]
    return Int(number) < numbers.count ? numbers[Int(number)] : nil
  }

  /// The rank of a component's release date among all.
  func age(ofComponent number: UInt32) -> Int { Int(number) < ages.count ? ages[Int(number)] : .max }

  /// The lineage that an occurrence, in numbers of the catalogue, belongs to.
  func lineage(of occurrence: Occurrence) -> UInt32 {
    let component = components[Int(occurrence.component)]
    let name = vendoredLineage(ofDirectory: occurrence.directory) ?? Array(component.lineage.utf8)
    return lineageNumbersByName[name] ?? 0
  }

  /// Nil for a number that no lineage has.
  func name(ofLineage number: UInt32) -> [UInt8]? {
    Int(number) < lineages.count ? lineages[Int(number)] : nil
  }

  /// Where a document lies, in numbers of the catalogue: its home first, and each place once.
  func occurrences(
    at places: [JoinedDocuments.Place], in packs: [Pack]
  ) throws(PackError) -> [Occurrence] {
    var all: [Occurrence] = []
    for place in places {
      let pack = packs[place.pack]
      for found in try pack.occurrences(of: pack.document(place.document)) {
        guard let component = component(found.component, of: place.pack) else {
          throw pack.pages.damaged("component numbers")
        }
        var occurrence = found
        (occurrence.pack, occurrence.component) = (place.pack, component)
        all.append(occurrence)
      }
    }
    // Those of one pack are in order, and each place is there once.
    guard places.count > 1 else { return all }
    var unique: [Occurrence] = []
    for occurrence in all.sorted(by: comesBefore) {
      let isKnown = unique.last.map { $0.component == occurrence.component && $0.path == occurrence.path } ?? false
      if !isKnown { unique.append(occurrence) }
    }
    return unique
  }

  /// The oldest first, then what is not vendored, then by component and path.
  private func comesBefore(_ a: Occurrence, _ b: Occurrence) -> Bool {
    let ages = (age(ofComponent: a.component), age(ofComponent: b.component))
    if ages.0 != ages.1 { return ages.0 < ages.1 }
    let areVendored = (a.isVendored, b.isVendored)
    if areVendored.0 != areVendored.1 { return areVendored.1 }
    if a.component != b.component { return a.component < b.component }
    if a.directory != b.directory { return a.directory.lexicographicallyPrecedes(b.directory) }
    return a.path.lexicographicallyPrecedes(b.path)
  }
}

/// The union of lists, and the numbers in it of each list's elements.
private func union<Element: Hashable>(
  of lists: [[Element]], by comesBefore: (Element, Element) -> Bool
) -> (all: [Element], numbers: [[UInt32]]) {
  let all = Set(lists.joined()).sorted(by: comesBefore)
  let numbers = Dictionary(uniqueKeysWithValues: zip(all, all.indices.map { UInt32($0) }))
  return (all, lists.map { $0.map { numbers[$0] ?? 0 } })
}

extension Component {
  /// The order of the components of a pack.
  fileprivate func comesBefore(_ other: Component) -> Bool {
    for (mine, theirs) in zip(fields, other.fields) where !mine.text.utf8.elementsEqual(theirs.text.utf8) {
      return mine.text.utf8.lexicographicallyPrecedes(theirs.text.utf8)
    }
    return false
  }
}

extension Occurrence {
  /// With its slash; empty at the root.
  fileprivate var directory: [UInt8] {
    Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)])
  }

  fileprivate var isVendored: Bool { vendoredLineage(ofDirectory: directory) != nil }
}
