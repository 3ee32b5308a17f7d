import Fingerprinting
import Platform

/// A pack on the way: its catalogue in memory, and on scratch files what is too large for that.
struct PackDraft: ~Copyable {
  let path: [UInt8]
  var catalogue = Catalogue()
  /// Sketch and line table of each document.
  private(set) var bodies: ScratchFile
  var seeds: SortedRuns
  var names: SortedRuns

  /// - Parameter memoryBudget: bytes for what is sorted. The catalogue takes some 200 bytes a document besides.
  init(path: [UInt8], memoryBudget: Int) throws(PackError) {
    let bodies = try newScratch(beside: path)
    let seeds = try newScratch(beside: path)
    let names = try newScratch(beside: path)
    self.path = path
    self.bodies = bodies
    self.seeds = SortedRuns(scratch: seeds, keyBits: seedKeyBits, memoryBudget: memoryBudget / 4 * 3)
    self.names = SortedRuns(scratch: names, keyBits: nameBits, memoryBudget: memoryBudget / 4)
  }

  /// The number of a component; equal components are one.
  mutating func add(_ component: Component) throws(PackError) -> Int {
    for (name, field) in component.fields { try refuseLong(Array(field.utf8), name) }
    return Int(catalogue.number(of: component))
  }

  /// Takes in a document as it was read, with its seeds and names.
  /// - Returns: its number in the draft.
  mutating func add(_ image: DocumentImage) throws(PackError) -> Int {
    let tokenCount = image.sketch.count
    guard image.seeds.allSatisfy({ Int($0.position) < tokenCount }) else {
      throw refusal("a seed of a document lies behind its last token")
    }
    let facts = DocumentFacts(
      contentKey: image.contentKey, tokenKey: image.tokenKey, language: image.language, byteCount: image.byteCount,
      lineCount: image.lineCount, licence: Array(image.licence.utf8),
      licenceManner: image.licenceManner?.rawValue ?? 0, holders: Array(image.holders.joined(separator: "\n").utf8))
    try refuseLong(facts.licence, "licence")
    try refuseLong(facts.holders, "list of holders")
    let number = try add(facts, sketch: image.sketch, lines: image.lines)
    try addFingerprints(of: image, to: number)
    return Int(number)
  }

  /// Says that a document lies at a path within a component.
  mutating func add(_ place: DocumentPlace, component: Int) throws(PackError) {
    guard let component = UInt32(exactly: component), component < catalogue.components.count else {
      throw refusal("component \(component) was not added before")
    }
    guard let document = UInt32(exactly: place.document), document < catalogue.documents.count else {
      throw refusal("document \(place.document) was not added before")
    }
    try refuseLong(place.path, "path")
    if let statement = place.statement {
      try refuseLong(Array(statement.licence.utf8), "licence")
      try refuseLong(Array(statement.holders.joined(separator: "\n").utf8), "list of holders")
      try refuseLong(statement.file, "path")
    }
    let lineage = place.lineage.map { Array($0.utf8) }
    if let lineage { try refuseLong(lineage, "lineage") }
    catalogue.addOccurrence(
      of: document, component: component, path: place.path, statement: place.statement, lineage: lineage)
  }

  /// The number of a document, whose sketch and line table are spilled unless it is there already.
  mutating func add(_ facts: DocumentFacts, sketch: [UInt8], lines: [UInt8]) throws(PackError) -> UInt32 {
    let identity = DocumentIdentity(contentKey: facts.contentKey, language: facts.language)
    if let number = catalogue.number(of: identity) { return number }
    guard let sketchCount = UInt32(exactly: sketch.count), let linesCount = UInt32(exactly: lines.count) else {
      throw refusal("a document has more than 2^32 tokens")
    }
    let offset = bodies.byteCount
    try storing { () throws(StorageError) in
      try bodies.append(sketch)
      try bodies.append(lines)
    }
    return catalogue.add(
      DraftDocument(
        contentKey: facts.contentKey, tokenKey: facts.tokenKey, byteCount: facts.byteCount, lineCount: facts.lineCount,
        licence: catalogue.number(of: facts.licence), licenceManner: facts.licenceManner,
        holders: catalogue.number(of: facts.holders), language: facts.language, bodyOffset: offset,
        sketchCount: sketchCount,
        linesCount: linesCount))
  }

  private mutating func addFingerprints(of image: DocumentImage, to number: UInt32) throws(PackError) {
    guard catalogue.claimFingerprints(of: number) else { return }
    for seed in image.seeds {
      try seeds.append(
        key: seedKey(seed.hash), value: SeedMark.posting(document: number, position: seed.position).value)
    }
    for name in image.names { try names.append(key: nameKey(name), value: NameMark.document(number).value) }
  }

  /// Refuses what the string table does not hold.
  private func refuseLong(_ string: [UInt8], _ what: String) throws(PackError) {
    if string.count > StringTable.maximumLength {
      throw refusal("a \(what) is longer than \(StringTable.maximumLength) bytes")
    }
  }

  func refusal(_ reason: String) -> PackError { .refused(path: path, reason: reason) }
}

/// What a document is beside its tokens, in bytes.
struct DocumentFacts {
  var contentKey: ContentKey
  var tokenKey: UInt64
  var language: UInt16
  var byteCount: UInt64
  var lineCount: UInt32
  var licence: [UInt8]
  var licenceManner: UInt8
  /// Its copyright lines, a line feed between them.
  var holders: [UInt8]
}

/// The bits that a name is known by: the payload of its symbol.
let nameBits = 29

/// The bits of a name.
func nameKey(_ hash: UInt32) -> UInt64 { UInt64(hash) & (1 << UInt64(nameBits) - 1) }

/// Opens a nameless file in the directory of a pack.
func newScratch(beside path: [UInt8]) throws(PackError) -> ScratchFile {
  try storing { () throws(StorageError) in try ScratchFile(path: path + Array(".scratch".utf8)) }
}
