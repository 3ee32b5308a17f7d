/// The numbers that a finished pack gives to its strings, components, lineages, documents and occurrences: all by sorting,
/// so that every order of building yields the same pack.
struct Numbering {
  /// Ascending by bytes.
  let strings: [[UInt8]]
  /// The number of each string of the pool.
  let stringNumbers: [UInt32]
  /// By lineage, name, version, …, in strings of the pack.
  let components: [[UInt32]]
  /// The string of each lineage, ascending.
  let lineages: [UInt32]
  /// The documents of the draft by content key, then language.
  let documents: [UInt32]
  /// The number of each document of the draft.
  let documentNumbers: [UInt32]
  /// By document; those of a document with its home first.
  let occurrences: [Occurrence]
  /// Those of the occurrences, in strings of the pack, ascending; their numbers begin with 1.
  let statements: [StoredStatement]
  /// Where the occurrences of each document begin; one more for the end.
  let firstOccurrences: [Int]
  /// The lineages of each document, ascending: `documentLineages[firstLineages[n]..<firstLineages[n + 1]]`.
  let documentLineages: [UInt32]
  let firstLineages: [Int]
  /// The classes of each document's lineages.
  let lineageBitmaps: [UInt64]
  /// The rank of each document, those that are only copies last, then by release date, then number: whose postings are kept under a
  /// common key.
  let ages: [UInt32]
  /// The class of each document, see ``DocumentClasses``.
  let documentClasses: [UInt8]
  /// Where the tokens of each document begin; one more for the end.
  let firstTokens: [UInt64]

  /// An occurrence in numbers of the pack, as it is sorted.
  struct Occurrence: Equatable {
    var document: UInt32
    /// The string of the release date; `UInt32.max` when unknown.
    var released: UInt32
    /// Whether the code belongs to another lineage than its component.
    var isCopy: Bool
    var component: UInt32
    var directory: UInt32
    var name: UInt32
    var lineage: UInt32
    var statement: UInt32
  }

  init(_ draft: Catalogue) {
    let order = draft.strings.sortedNumbers()
    let numbers = inverse(order)
    strings = order.map { draft.strings[$0] }
    stringNumbers = numbers

    let drafted = draft.components.map { $0.fields.map { numbers[Int($0)] } }
    let componentOrder = drafted.indices.map { UInt32($0) }
      .sorted { drafted[Int($0)].lexicographicallyPrecedes(drafted[Int($1)]) }
    components = componentOrder.map { drafted[Int($0)] }

    lineages = Set(drafted.map { $0[0] } + draft.occurrences.map { numbers[Int($0.lineage)] }).sorted()
    documents = documentOrder(draft.documents)
    documentNumbers = inverse(documents)
    documentClasses = documents.map { DocumentClasses.bit(of: draft.documents[Int($0)].contentKey) }

    let statementOrder = StatementOrder(draft, strings: numbers)
    let placed = Self.occurrences(
      of: draft, statements: statementOrder, components: components, componentNumbers: inverse(componentOrder),
      strings: numbers,
      lineages: lineages, documents: documentNumbers)
    let used = statementOrder.used(by: placed)
    statements = used.statements
    occurrences = Homes(strings: strings, components: components, lineages: lineages).first(in: used.occurrences)
    firstOccurrences = starts(of: occurrences.lazy.map { Int($0.document) }, count: documents.count)
    (documentLineages, firstLineages) = Self.lineages(of: occurrences, firstOccurrences)

    let bits = [UInt64](lineages.map { 1 << LineageBitmap.bit(of: draft.strings[order[Int($0)]]) })
    let (list, first) = (documentLineages, firstLineages)
    lineageBitmaps = documents.indices.map { number in
      list[first[number]..<first[number + 1]].reduce(0) { $0 | bits[Int($1)] }
    }
    ages = Self.ages(occurrences, firstOccurrences)
    firstTokens = runningSums(documents.lazy.map { UInt64(draft.documents[Int($0)].sketchCount) })
  }

  /// The lineages of a document.
  func lineages(of document: Int) -> ArraySlice<UInt32> {
    documentLineages[firstLineages[document]..<firstLineages[document + 1]]
  }

  private static func occurrences(
    of draft: Catalogue, statements: StatementOrder, components: [[UInt32]], componentNumbers: [UInt32],
    strings: [UInt32],
    lineages: [UInt32], documents: [UInt32]
  ) -> [Occurrence] {
    let lineageNumbers = Dictionary(uniqueKeysWithValues: zip(lineages, lineages.indices.map { UInt32($0) }))
    let all = draft.occurrences.map { occurrence in
      let component = componentNumbers[Int(occurrence.component)]
      let fields = components[Int(component)]
      let lineage = strings[Int(occurrence.lineage)]
      return Occurrence(
        document: documents[Int(occurrence.document)], released: fields[6] == 0 ? UInt32.max : fields[6],
        isCopy: lineage != fields[0], component: component, directory: strings[Int(occurrence.directory)],
        name: strings[Int(occurrence.name)], lineage: lineageNumbers[lineage] ?? 0,
        statement: statements.number(of: occurrence.statement))
    }
    return firstAtEachPlace(all.sorted { $0.place < $1.place }).sorted { $0.rank < $1.rank }
  }

  /// Of several statements on one place, which only packs of different states of a tree or a manifest have, the first.
  private static func firstAtEachPlace(_ sorted: [Occurrence]) -> [Occurrence] {
    var result: [Occurrence] = []
    for occurrence in sorted where result.last?.isAtPlace(of: occurrence) != true { result.append(occurrence) }
    return result
  }

  private static func lineages(of occurrences: [Occurrence], _ first: [Int]) -> (list: [UInt32], first: [Int]) {
    var list: [UInt32] = []
    var starts = [0]
    for number in first.indices.dropLast() {
      list += unique(occurrences[first[number]..<first[number + 1]].map(\.lineage).sorted())
      starts.append(list.count)
    }
    return (list, starts)
  }

  private static func ages(_ occurrences: [Occurrence], _ first: [Int]) -> [UInt32] {
    // A minimum over the occurrences, since then a merge keeps what one build of all would have kept.
    let ages = first.indices.dropLast().map { number in
      occurrences[first[number]..<first[number + 1]].map(\.age).min() ?? .max
    }
    return inverse(ages.indices.map { UInt32($0) }.sorted { (ages[Int($0)], $0) < (ages[Int($1)], $1) })
  }
}

extension Numbering.Occurrence {
  /// Original code before copies, then the oldest.
  fileprivate var age: UInt64 { (isCopy ? 1 << 32 : 0) | UInt64(released) }

  /// Document, age, component, path.
  fileprivate var rank: (UInt32, UInt64, UInt32, UInt64) {
    (document, age, component, UInt64(directory) << 32 | UInt64(name))
  }

  /// Document, component and path; at one place a copy of something first.
  fileprivate var place: (UInt64, UInt64, UInt64, UInt32) {
    (
      UInt64(document) << 32 | UInt64(component), UInt64(directory) << 32 | UInt64(name),
      (isCopy ? 0 : 1 << 32) | UInt64(lineage), statement
    )
  }

  fileprivate func isAtPlace(of other: Self) -> Bool {
    document == other.document && component == other.component && directory == other.directory && name == other.name
  }
}

private func documentOrder(_ documents: [DraftDocument]) -> [UInt32] {
  documents.indices.map { UInt32($0) }.sorted {
    let (a, b) = (documents[Int($0)], documents[Int($1)])
    return a.contentKey != b.contentKey ? a.contentKey < b.contentKey : a.language < b.language
  }
}

/// For a permutation, where each number stands.
private func inverse(_ order: [UInt32]) -> [UInt32] {
  var places = [UInt32](repeating: 0, count: order.count)
  for (place, number) in order.enumerated() { places[Int(number)] = UInt32(place) }
  return places
}

/// Where the members of each group begin in a list of ascending group numbers, and where all end.
private func starts(of groups: some Sequence<Int>, count: Int) -> [Int] {
  var counts = [Int](repeating: 0, count: count)
  for group in groups { counts[group] += 1 }
  return runningSums(counts)
}

/// The sums of what stands before each element, and of all.
func runningSums<Number: FixedWidthInteger>(_ numbers: some Sequence<Number>) -> [Number] {
  var sums: [Number] = [0]
  var sum: Number = 0
  for number in numbers {
    sum += number
    sums.append(sum)
  }
  return sums
}

private func unique<Element: Equatable>(_ sorted: [Element]) -> [Element] {
  var result: [Element] = []
  for element in sorted where result.last != element { result.append(element) }
  return result
}
