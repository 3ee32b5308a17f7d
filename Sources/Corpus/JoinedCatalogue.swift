/// The components and lineages of several packs, numbered as in one pack of all: ascending, equal ones once.
struct JoinedCatalogue: Sendable {
  let components: [Component]
  /// Their names.
  let lineages: [[UInt8]]
  /// The numbers here by pack and number there.
  private let componentNumbers: [[UInt32]]
  private let lineageNumbers: [[UInt32]]
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

  /// What an occurrence, in numbers of the catalogue, says of the age of its document: original code before copies, then the oldest.
  func age(of occurrence: Occurrence) -> Age {
    Age(isCopy: isCopy(occurrence), released: ages[Int(occurrence.component)])
  }

  /// Whether the code there belongs to another lineage than its component.
  private func isCopy(_ occurrence: Occurrence) -> Bool {
    name(ofLineage: occurrence.lineage) != Array(components[Int(occurrence.component)].lineage.utf8)
  }

  struct Age: Comparable {
    var isCopy: Bool
    /// The rank of the day among all; unknown is last.
    var released: Int

    static func < (a: Self, b: Self) -> Bool { a.isCopy != b.isCopy ? b.isCopy : a.released < b.released }
  }

  /// Nil for a number that no lineage has.
  func name(ofLineage number: UInt32) -> [UInt8]? {
    Int(number) < lineages.count ? lineages[Int(number)] : nil
  }

  /// Where a document lies, in numbers of the catalogue: its home first, and each place once.
  func occurrences(
    at places: ArraySlice<JoinedDocuments.Place>, in packs: [Pack]
  ) throws(PackError) -> [Occurrence] {
    var all: [Occurrence] = []
    for place in places {
      let pack = packs[place.pack]
      for found in try pack.occurrences(of: pack.document(place.document)) {
        guard let component = component(found.component, of: place.pack),
          let lineage = lineage(found.lineage, of: place.pack)
        else { throw pack.pages.damaged("numbers in occurrences") }
        var occurrence = found
        (occurrence.pack, occurrence.component, occurrence.lineage) = (place.pack, component, lineage)
        if let same = all.firstIndex(where: { $0.component == component && $0.path == found.path }) {
          if isCopy(occurrence), !isCopy(all[same]) { all[same] = occurrence }
        } else {
          all.append(occurrence)
        }
      }
    }
    // Those of one pack are in order.
    return places.count == 1 ? all : homeFirst(all.sorted(by: comesBefore))
  }

  private func homeFirst(_ sorted: [Occurrence]) -> [Occurrence] {
    guard sorted.contains(where: { $0.component != sorted[0].component }),
      let home = HomeClaim.home(among: sorted.map(claim)), home > 0
    else { return sorted }
    var all = sorted
    all.insert(all.remove(at: home), at: 0)
    return all
  }

  private func claim(_ occurrence: Occurrence) -> HomeClaim {
    HomeClaim(
      lineage: String(decoding: name(ofLineage: occurrence.lineage) ?? [], as: UTF8.self),
      component: components[Int(occurrence.component)], path: occurrence.path)
  }

  /// By age, component and path.
  private func comesBefore(_ a: Occurrence, _ b: Occurrence) -> Bool {
    let ages = (age(of: a), age(of: b))
    if ages.0 != ages.1 { return ages.0 < ages.1 }
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
}
