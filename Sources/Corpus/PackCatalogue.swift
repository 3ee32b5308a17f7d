import Platform

/// A path within a component under which a document occurs.
public struct Occurrence: Equatable, Sendable {
  public var component: UInt32
  /// Bytes, from the component's root.
  public var path: [UInt8]
  /// The number of what the component's tree says of the licence there; 0 when it says nothing. See ``Pack/statement(of:)``.
  var statement: UInt32
  /// What the code there belongs to: the lineage of the component, unless it is a copy. See ``Pack/lineage(_:)``.
  public var lineage: UInt32
  /// Which pack of a ``PackSet`` says so.
  var pack = 0
}

/// The stored form: component, directory, name, statement and lineage. The second and the third are strings.
enum StoredOccurrence {
  static let size = 20
}

/// The stored form: seven strings.
enum StoredComponent {
  static let size = 28
}

extension Pack {
  /// Where a document occurs: its home first, then the other places, copies last, by release date.
  public func occurrences(of document: DocumentRecord) throws(PackError) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    for number in document.occurrences { occurrences.append(try occurrence(number)) }
    return occurrences
  }

  /// The first of the document's occurrences; nil when it has none.
  public func home(of document: DocumentRecord) throws(PackError) -> Occurrence? {
    document.occurrences.isEmpty ? nil : try occurrence(document.occurrences.lowerBound)
  }

  /// The components and lineages of a document's occurrences, in their order.
  func placings(of document: DocumentRecord) throws(PackError) -> [(component: UInt32, lineage: UInt32)] {
    guard document.occurrences.upperBound <= summary.occurrences else { throw pages.damaged("occurrence numbers") }
    let section = map[.occurrences].lowerBound
    var placings: [(component: UInt32, lineage: UInt32)] = []
    for number in document.occurrences {
      let fields = try words(5, at: section + number * StoredOccurrence.size)
      placings.append((fields[0], fields[4]))
    }
    return placings
  }

  /// The licence that the document itself names; empty when it names none.
  public func licence(of document: DocumentRecord) throws(PackError) -> String { try text(document.licence) }

  /// The copyright lines of the document.
  public func holders(of document: DocumentRecord) throws(PackError) -> [String] {
    try lines(document.holders)
  }

  /// A component by its number. Components are sorted by lineage, name and version.
  public func component(_ number: UInt32) throws(PackError) -> Component {
    guard number < summary.components else { throw pages.damaged("component numbers") }
    let strings = try words(7, at: map[.components].lowerBound + Int(number) * StoredComponent.size)
    return Component(
      name: try text(strings[1]), version: try text(strings[2]), purl: try text(strings[3]),
      licence: try text(strings[4]), url: try text(strings[5]), released: try text(strings[6]),
      lineage: try text(strings[0]))
  }

  /// All components in order.
  public func components() throws(PackError) -> [Component] {
    var components: [Component] = []
    for number in 0..<summary.components { components.append(try component(UInt32(number))) }
    return components
  }

  /// How many files each component has, in the order of the components. Linear in the occurrences.
  public func fileCounts() throws(PackError) -> [Int] {
    var counts = [Int](repeating: 0, count: summary.components)
    for number in 0..<summary.occurrences {
      let component = Int(try words(1, at: map[.occurrences].lowerBound + number * StoredOccurrence.size)[0])
      guard component < counts.count else { throw pages.damaged("component numbers") }
      counts[component] += 1
    }
    return counts
  }

  /// The name of a lineage. Lineages are sorted by name.
  public func lineage(_ number: UInt32) throws(PackError) -> String {
    String(decoding: try bytes(ofLineage: number), as: UTF8.self)
  }

  func bytes(ofLineage number: UInt32) throws(PackError) -> [UInt8] {
    guard number < summary.lineages else { throw pages.damaged("lineage numbers") }
    return try bytes(ofString: words(1, at: map[.lineages].lowerBound + 4 * Int(number))[0])
  }

  private func occurrence(_ number: Int) throws(PackError) -> Occurrence {
    guard number < summary.occurrences else { throw pages.damaged("occurrence numbers") }
    let fields = try words(5, at: map[.occurrences].lowerBound + number * StoredOccurrence.size)
    return Occurrence(
      component: fields[0], path: try bytes(ofString: fields[1]) + bytes(ofString: fields[2]), statement: fields[3],
      lineage: fields[4])
  }

  /// What the component's tree says of the licence at a place; nil when it says nothing.
  public func statement(of place: Occurrence) throws(PackError) -> LicenceStatement? {
    guard place.statement > 0 else { return nil }
    let section = map[.statements]
    guard Int(place.statement) <= section.count / StoredStatement.size else { throw pages.damaged("statement numbers") }
    let fields = try words(4, at: section.lowerBound + (Int(place.statement) - 1) * StoredStatement.size)
    guard let kind = LicenceStatement.Kind(rawValue: UInt8(truncatingIfNeeded: fields[3])) else {
      throw pages.damaged("statements")
    }
    return LicenceStatement(
      licence: try text(fields[0]), holders: try lines(fields[1]), file: try bytes(ofString: fields[2]), kind: kind,
      isOverriding: fields[3] >> 8 & 1 != 0)
  }

  private func lines(_ string: UInt32) throws(PackError) -> [String] {
    try bytes(ofString: string).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  private func text(_ string: UInt32) throws(PackError) -> String {
    String(decoding: try bytes(ofString: string), as: UTF8.self)
  }

  /// The bytes of a string by its number.
  func bytes(ofString number: UInt32) throws(PackError) -> [UInt8] {
    let number = Int(number)
    return try pages.withBytes { bytes throws(PackError) in
      guard number < strings.count else { throw pages.damaged("string numbers") }
      try pages.check(strings.place(of: number)..<strings.place(of: number) + 16, bytes)
      guard let block = strings.block(of: number, in: bytes) else { throw pages.damaged("strings") }
      try pages.check(block, bytes)
      guard let string = strings.string(number, block: block, in: bytes) else { throw pages.damaged("strings") }
      return string
    }
  }

  /// Numbers of four bytes from an offset in the file, which lies in a section.
  private func words(_ count: Int, at offset: Int) throws(PackError) -> [UInt32] {
    try pages.withBytes { bytes throws(PackError) in
      try pages.check(offset..<offset + 4 * count, bytes)
      return (0..<count).map { bytes.littleEndian32(at: offset + 4 * $0) }
    }
  }
}
