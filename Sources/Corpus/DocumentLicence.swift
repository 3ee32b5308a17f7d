/// What a pack knows of a document's licence, and of who holds the copyright, at one of its places.
public struct DocumentLicence: Equatable, Sendable {
  /// An SPDX expression; empty when the licence is unknown.
  public var expression: String
  public var source: Source
  /// How the document says so; nil when something else does.
  public var manner: LicenceManner?
  /// The path within the component that says so; nil when the document or the component does.
  public var file: [UInt8]?
  /// Copyright lines; empty when nobody is named.
  public var holders: [String]
  /// What names the holders.
  public var holdersSource: Source

  /// What a fact is known from.
  public enum Source: Hashable, Sendable {
    /// The document itself.
    case document
    /// Its component's tree, see ``LicenceStatement``.
    case statement(LicenceStatement.Kind)
    /// The component as a whole.
    case component
    case unknown
  }
}

extension Pack {
  /// The licence of a document at one of its places: an overriding statement, the document's own word, a statement of the component's
  /// tree, the component's licence; the first that there is. Its holders are those that the document names, else those of the statement.
  public func licence(
    of document: DocumentRecord, at place: Occurrence?, in component: Component
  ) throws(PackError) -> DocumentLicence {
    let statement = try place.flatMap { place throws(PackError) in try self.statement(of: place) }
    return try licence(of: document, statement: statement, in: component)
  }

  /// - Parameter statement: what the component's tree says at the place.
  func licence(
    of document: DocumentRecord, statement: LicenceStatement?, in component: Component
  ) throws(PackError) -> DocumentLicence {
    let own = try licence(of: document)
    let ownHolders = try holders(of: document)
    var known = DocumentLicence(
      expression: component.licence, source: component.licence.isEmpty ? .unknown : .component, holders: ownHolders,
      holdersSource: ownHolders.isEmpty ? .unknown : .document)
    if let statement, !statement.licence.isEmpty, own.isEmpty || statement.isOverriding {
      known.expression = statement.licence
      known.source = .statement(statement.kind)
      known.file = statement.file
    } else if !own.isEmpty {
      known.expression = own
      known.source = .document
      known.manner = LicenceManner(rawValue: document.licenceManner)
    }
    if let statement, ownHolders.isEmpty, !statement.holders.isEmpty {
      known.holders = statement.holders
      known.holdersSource = .statement(statement.kind)
    }
    return known
  }
}
