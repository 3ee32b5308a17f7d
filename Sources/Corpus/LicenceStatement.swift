/// What a component's own tree says about the licence and the holders of a file, beside what the file says itself.
public struct LicenceStatement: Hashable, Sendable {
  /// An SPDX expression; empty when only holders are told.
  public var licence: String
  /// Copyright lines, as written.
  public var holders: [String]
  /// Where it says so: a path within the component.
  public var file: [UInt8]
  public var kind: Kind
  /// Whether it holds whatever the file says itself (REUSE.toml may demand that).
  public var isOverriding: Bool

  /// What says so. The numbers stand in packs.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// A paragraph of `debian/copyright` or of a REUSE file that names the file.
    case paragraph = 1
    /// The nearest licence file.
    case licenceFile = 2
    /// The nearest package metadata.
    case metadata = 3
  }

  public init(
    licence: String, holders: [String] = [], file: [UInt8], kind: Kind, isOverriding: Bool = false
  ) {
    self.licence = licence
    self.holders = holders
    self.file = file
    self.kind = kind
    self.isOverriding = isOverriding
  }
}

/// How a document's own licence was found in it. The numbers stand in packs; 0 when it has none.
public enum LicenceManner: UInt8, Hashable, Sendable, CaseIterable {
  case tag = 1
  case exactText = 2
  case text = 3
  case header = 4
  case grant = 5
}

/// The stored form: the strings of licence, holders and file, kind and whether it is overriding. Numbered from 1; 0 stands for none.
struct StoredStatement {
  static let size = 16

  var licence: UInt32
  var holders: UInt32
  var file: UInt32
  var kind: UInt8
  var isOverriding: Bool

  /// The three strings, then the rest: the order in which statements are sorted.
  var words: [UInt32] { [licence, holders, file, UInt32(kind) | (isOverriding ? 1 << 8 : 0)] }
}
