/// That a document of a pack that is being built lies at a path within a component.
public struct DocumentPlace: Sendable {
  /// The number that ``PackBuilder/add(_:)`` gave.
  public var document: Int
  /// Bytes, from the component's root.
  public var path: [UInt8]
  /// What the component's tree says of the licence there.
  public var statement: LicenceStatement?
  /// The lineage that the code belongs to; nil lets the path tell, see ``vendoredLineage(of:)``.
  public var lineage: String?

  public init(document: Int, path: [UInt8], statement: LicenceStatement? = nil, lineage: String? = nil) {
    self.document = document
    self.path = path
    self.statement = statement
    self.lineage = lineage
  }
}
