/// The facts of what a builder has collected so far. Numbers of strings, components and documents are those of the order
/// in which they came; ``Numbering`` turns them into the numbers of a pack, which do not depend on that order.
struct Catalogue {
  private(set) var strings = StringPool()
  private(set) var components: [DraftComponent] = []
  private var componentNumbers: [DraftComponent: UInt32] = [:]
  private(set) var documents: [DraftDocument] = []
  private var documentNumbers: [DocumentIdentity: UInt32] = [:]
  private(set) var occurrences: [DraftOccurrence] = []
  /// Their numbers begin with 1.
  private(set) var statements: [StoredStatement] = []
  private var statementNumbers: [LicenceStatement: UInt32] = [:]

  /// The number of a string; 0 is the empty one.
  mutating func number(of string: some Sequence<UInt8>) -> UInt32 { strings.number(of: string) }

  /// The number of a component; equal components are one.
  mutating func number(of component: Component) -> UInt32 {
    let draft = DraftComponent(component, &strings)
    if let number = componentNumbers[draft] { return number }
    let number = UInt32(components.count)
    components.append(draft)
    componentNumbers[draft] = number
    return number
  }

  /// The number of a document; nil when it has not been added.
  func number(of identity: DocumentIdentity) -> UInt32? { documentNumbers[identity] }

  /// Adds a document that has no number yet.
  mutating func add(_ document: DraftDocument) -> UInt32 {
    let number = UInt32(documents.count)
    documents.append(document)
    documentNumbers[document.identity] = number
    return number
  }

  /// Marks that the seeds and names of a document are recorded; false when they were before.
  mutating func claimFingerprints(of document: UInt32) -> Bool {
    if documents[Int(document)].hasFingerprints { return false }
    documents[Int(document)].hasFingerprints = true
    return true
  }

  /// The number of a statement; equal ones are one, and 0 stands for none.
  private mutating func number(of statement: LicenceStatement?) -> UInt32 {
    guard let statement else { return 0 }
    if let number = statementNumbers[statement] { return number }
    statements.append(
      StoredStatement(
        licence: strings.number(of: statement.licence.utf8),
        holders: strings.number(of: statement.holders.joined(separator: "\n").utf8),
        file: strings.number(of: statement.file), kind: statement.kind.rawValue, isOverriding: statement.isOverriding))
    let number = UInt32(statements.count)
    statementNumbers[statement] = number
    return number
  }

  /// - Parameter lineage: nil lets the path tell.
  mutating func addOccurrence(
    of document: UInt32, component: UInt32, path: [UInt8], statement: LicenceStatement?, lineage: [UInt8]?
  ) {
    let nameStart = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let named = lineage ?? vendoredLineage(of: path)
    occurrences.append(
      DraftOccurrence(
        document: document, component: component, directory: strings.number(of: path[..<nameStart]),
        name: strings.number(of: path[nameStart...]), statement: number(of: statement),
        lineage: named.map { strings.number(of: $0) } ?? components[Int(component)].lineage))
  }
}

/// What makes a document one: its bytes and the language that they were read as.
struct DocumentIdentity: Hashable {
  var contentKey: ContentKey
  var language: UInt16
}

struct DraftDocument {
  var contentKey: ContentKey
  var tokenKey: UInt64
  var byteCount: UInt64
  var lineCount: UInt32
  var licence: UInt32
  var licenceManner: UInt8
  var holders: UInt32
  var language: UInt16
  /// Where the sketch begins among the spilled bodies; the line table follows it.
  var bodyOffset: Int
  var sketchCount: UInt32
  var linesCount: UInt32
  /// Whether its seeds and names are recorded. Those of a document that came from a pack are not all: packs cap.
  var hasFingerprints = false

  var identity: DocumentIdentity { DocumentIdentity(contentKey: contentKey, language: language) }
}

struct DraftOccurrence {
  var document: UInt32
  var component: UInt32
  var directory: UInt32
  var name: UInt32
  var statement: UInt32
  /// What the code belongs to: that of the component, unless it is a copy.
  var lineage: UInt32
}

/// A component as strings of a pool.
struct DraftComponent: Hashable {
  var lineage: UInt32
  var name: UInt32
  var version: UInt32
  var purl: UInt32
  var licence: UInt32
  var url: UInt32
  var released: UInt32

  init(_ component: Component, _ strings: inout StringPool) {
    lineage = strings.number(of: component.lineage.utf8)
    name = strings.number(of: component.name.utf8)
    version = strings.number(of: component.version.utf8)
    purl = strings.number(of: component.purl.utf8)
    licence = strings.number(of: component.licence.utf8)
    url = strings.number(of: component.url.utf8)
    released = strings.number(of: component.released.utf8)
  }

  /// The seven strings in the order in which components are sorted.
  var fields: [UInt32] { [lineage, name, version, purl, licence, url, released] }
}

extension Component {
  /// Its texts, each with the word for it.
  var fields: [(name: String, text: String)] {
    [
      ("lineage", lineage), ("name", name), ("version", version), ("purl", purl), ("licence", licence), ("url", url),
      ("release date", released),
    ]
  }
}
