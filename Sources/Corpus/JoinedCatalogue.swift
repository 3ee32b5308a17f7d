/// The components and lineages of several packs, numbered as in one pack of all: ascending, equal ones once.
struct JoinedCatalogue: Sendable {
  let components: [Component]
  /// Their names.
  let lineages: [[UInt8]]
  /// The numbers here by pack and number there.
  private let componentNumbers: [[UInt32]]
  private let lineageNumbers: [[UInt32]]
  /// The lineage of each component, and the rank of its release date; unknown is last.
  private let componentLineages: [UInt32]
  private let releases: [UInt32]

  /// Where code lies and what it belongs to, in numbers of the catalogue.
  struct Placing {
    var component: UInt32
    var lineage: UInt32
  }

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
    let names = numbered(self.lineages)
    componentLineages = self.components.map { names[Array($0.lineage.utf8)] ?? 0 }
    let dates = numbered(Set(self.components.map(\.released)).subtracting([""]).sorted())
    releases = self.components.map { dates[$0.released] ?? .max }
  }

  /// Nil for a number that no lineage has.
  func name(ofLineage number: UInt32) -> [UInt8]? {
    Int(number) < lineages.count ? lineages[Int(number)] : nil
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

  /// Original code before copies, then by release date.
  func age(of placing: Placing) -> UInt64 {
    let isCopy = placing.lineage != componentLineages[Int(placing.component)]
    return (isCopy ? 1 << 32 : 0) | UInt64(releases[Int(placing.component)])
  }

  /// Where the document of one pack lies.
  func placings(of document: DocumentRecord, in pack: Pack, number: Int) throws(PackError) -> [Placing] {
    var placings: [Placing] = []
    for (component, lineage) in try pack.placings(of: document) {
      guard let component = self.component(component, of: number), let lineage = self.lineage(lineage, of: number)
      else { throw pack.pages.damaged("occurrences") }
      placings.append(Placing(component: component, lineage: lineage))
    }
    return placings
  }

  /// Where a document lies, in numbers of the catalogue: its home first, and each place once.
  func occurrences(
    at places: [JoinedDocuments.Place], in packs: [Pack]
  ) throws(PackError) -> [Occurrence] {
    var all: [Occurrence] = []
    for place in places {
      let pack = packs[place.pack]
      let document = try pack.document(place.document)
      let placings = try placings(of: document, in: pack, number: place.pack)
      for (found, placing) in zip(try pack.occurrences(of: document), placings) {
        var occurrence = found
        (occurrence.pack, occurrence.component, occurrence.lineage) = (place.pack, placing.component, placing.lineage)
        all.append(occurrence)
      }
    }
    // Those of one pack are in order, and each place is there once.
    return places.count == 1 ? all : homeFirst(unique(all))
  }

  /// Each place once; a copy of something first.
  private func unique(_ occurrences: [Occurrence]) -> [Occurrence] {
    let sorted = occurrences.sorted { a, b in
      if a.component != b.component { return a.component < b.component }
      if a.path != b.path { return a.path.lexicographicallyPrecedes(b.path) }
      return (isCopy(a) ? 0 : 1, a.lineage) < (isCopy(b) ? 0 : 1, b.lineage)
    }
    var unique: [Occurrence] = []
    for occurrence in sorted {
      let isKnown = unique.last.map { $0.component == occurrence.component && $0.path == occurrence.path } ?? false
      if !isKnown { unique.append(occurrence) }
    }
    return unique
  }

  /// In the order of a pack.
  private func homeFirst(_ occurrences: [Occurrence]) -> [Occurrence] {
    var sorted = occurrences.sorted { a, b in
      let ages = (age(of: a.placing), age(of: b.placing))
      if ages.0 != ages.1 { return ages.0 < ages.1 }
      if a.component != b.component { return a.component < b.component }
      if a.directory != b.directory { return a.directory.lexicographicallyPrecedes(b.directory) }
      return a.path.lexicographicallyPrecedes(b.path)
    }
    let isOfOne = sorted.allSatisfy { $0.component == sorted[0].component }
    guard !isOfOne, let home = HomeClaim.home(among: sorted.map(claim)) else { return sorted }
    sorted.insert(sorted.remove(at: home), at: 0)
    return sorted
  }

  private func isCopy(_ occurrence: Occurrence) -> Bool {
    occurrence.lineage != componentLineages[Int(occurrence.component)]
  }

  private func claim(_ occurrence: Occurrence) -> HomeClaim {
    let component = components[Int(occurrence.component)]
    return HomeClaim(
      lineage: lineages[Int(occurrence.lineage)], componentLineage: Array(component.lineage.utf8),
      name: Array(component.name.utf8), released: Array(component.released.utf8), path: occurrence.path)
  }
}

/// The union of lists, and the numbers in it of each list's elements.
private func union<Element: Hashable>(
  of lists: [[Element]], by comesBefore: (Element, Element) -> Bool
) -> (all: [Element], numbers: [[UInt32]]) {
  let all = Set(lists.joined()).sorted(by: comesBefore)
  let numbers = numbered(all)
  return (all, lists.map { $0.map { numbers[$0] ?? 0 } })
}

/// The number of each of a list's elements, which all differ.
private func numbered<Element: Hashable>(_ elements: [Element]) -> [Element: UInt32] {
  Dictionary(uniqueKeysWithValues: zip(elements, elements.indices.map { UInt32($0) }))
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
  fileprivate var placing: JoinedCatalogue.Placing { .init(component: component, lineage: lineage) }

  /// With its slash; empty at the root.
  fileprivate var directory: [UInt8] {
    Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)])
  }
}
