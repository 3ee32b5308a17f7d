/// Packs that are asked as one: they answer as one pack of all that they hold would. Documents, lineages and components have the numbers
/// that they would have there; equal ones of several packs are one.
public struct PackSet: Sendable {
  /// In the order in which they were given.
  public let packs: [Pack]
  /// Those of all packs, in order.
  public let components: [Component]
  /// Nil for a single pack, whose own numbers hold.
  let joined: JoinedDocuments?

  /// Of a single pack only the components are read. Of several, every document is looked at: linear in their number.
  /// - Parameter packs: at least one.
  public init(_ packs: [Pack]) throws(PackError) {
    self.packs = packs
    if packs.count == 1 {
      components = try packs[0].components()
      joined = nil
    } else {
      let documents = try JoinedDocuments(packs)
      components = documents.catalogue.components
      joined = documents
    }
  }

  /// A document by its number, from 0.
  public func document(_ number: UInt32) throws(PackError) -> DocumentRecord {
    guard let joined else { return try packs[0].document(number) }
    guard let entry = joined.entry(number) else { throw damaged("document numbers") }
    let place = entry.place
    var record = try packs[place.pack].document(place.document)
    (record.pack, record.number) = (place.pack, number)
    (record.homeLineage, record.lineages) = (entry.homeLineage ?? 0, UInt8(min(entry.lineageCount, 255)))
    return record
  }

  /// The documents with these canonical tokens, ascending. O(log documents).
  public func documents(withTokenKey key: UInt64) throws(PackError) -> [UInt32] {
    guard let joined else { return try packs[0].documents(withTokenKey: key) }
    var documents: Set<UInt32> = []
    for (index, pack) in packs.enumerated() {
      for number in try pack.documents(withTokenKey: key) { documents.insert(joined.number(of: number, in: index)) }
    }
    return documents.sorted()
  }

  /// Replaces `sketch` by the part of a document's sketch that stands for `tokens`, as far as the document has them.
  public func copySketch(
    of document: DocumentRecord, tokens: Range<Int>, into sketch: inout [UInt8]
  ) throws(PackError) {
    try packs[document.pack].copySketch(of: document, tokens: tokens, into: &sketch)
  }

  /// Replaces `sketch` by the sketch bytes of tokens counted over all packs, as ``SeedHit/token`` counts them.
  public func copySketch(ofPackTokens tokens: Range<Int>, into sketch: inout [UInt8]) throws(PackError) {
    guard let joined else { return try packs[0].copySketch(ofPackTokens: tokens, into: &sketch) }
    let pack = joined.pack(ofToken: UInt64(max(0, tokens.lowerBound)))
    let first = joined.firstTokens[pack]
    try packs[pack].copySketch(
      ofPackTokens: tokens.lowerBound - first..<tokens.upperBound - first, into: &sketch)
  }

  /// Replaces `lines` by the line table of a document.
  public func copyLines(of document: DocumentRecord, into lines: inout [UInt8]) throws(PackError) {
    try packs[document.pack].copyLines(of: document, into: &lines)
  }

  /// Where a document occurs: its home first, then by release date.
  public func occurrences(of document: DocumentRecord) throws(PackError) -> [Occurrence] {
    guard let joined else { return try packs[0].occurrences(of: document) }
    return try joined.catalogue.occurrences(at: joined.entry(document.number)?.places ?? [], in: packs)
  }

  /// The first of the document's occurrences; nil when it has none.
  public func home(of document: DocumentRecord) throws(PackError) -> Occurrence? {
    guard joined != nil else { return try packs[0].home(of: document) }
    return try occurrences(of: document).first
  }

  /// The licence of a document at one of its places, see ``Pack/licence(of:at:in:)``.
  public func licence(
    of document: DocumentRecord, at place: Occurrence?, in component: Component
  ) throws(PackError) -> DocumentLicence {
    let statement = try place.flatMap { place throws(PackError) in try packs[place.pack].statement(of: place) }
    return try packs[document.pack].licence(of: document, statement: statement, in: component)
  }

  /// A component by its number.
  public func component(_ number: UInt32) throws(PackError) -> Component {
    guard Int(number) < components.count else { throw damaged("component numbers") }
    return components[Int(number)]
  }

  /// The name of a lineage. Lineages are sorted by name.
  public func lineage(_ number: UInt32) throws(PackError) -> String {
    guard let joined else { return try packs[0].lineage(number) }
    guard let name = joined.catalogue.name(ofLineage: number) else { throw damaged("lineage numbers") }
    return String(decoding: name, as: UTF8.self)
  }

  /// How much of it is in a language family; nil when nothing is.
  public func share(ofFamily family: UInt8) -> FamilyShare? {
    guard let joined else { return packs[0].summary.share(ofFamily: family) }
    return joined.families.first { $0.family == family }
  }

  /// How many files each component has, in the order of the components. Linear in the occurrences.
  public func fileCounts() throws(PackError) -> [Int] {
    guard let joined else { return try packs[0].fileCounts() }
    return try joined.fileCounts(in: packs)
  }

  private func damaged(_ part: String) -> PackError { .damaged(path: packs.first?.path ?? [], part: part) }
}
