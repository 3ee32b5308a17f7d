/// A file of a tree that speaks of the licence of others, read: what ``TreeLicences`` are made from.
public enum LicenceBearer: Hashable, Sendable {
  case text(LicenceFile)
  case metadata(MetadataFile)

  /// Larger files are data that bear the name of a licence file.
  public static let maximumBytes = 1 << 20

  /// Whether a file with this name is one.
  public static func isNamed(_ path: [UInt8]) -> Bool {
    Declaration.Kind(path: path) != nil || LicenceFileKind(path: path) != nil
  }
}

extension FileLicences {
  /// What a file with such a name says, the licences that its metadata spells out identified; nil for any other file.
  ///
  /// Linear in the contents.
  /// - Parameter path: relative to the root of the tree, with slashes.
  public mutating func bearer(path: [UInt8], contents: [UInt8]) -> LicenceBearer? {
    if let declaration = declaration(path: path, contents: contents) {
      return .metadata(MetadataFile(path: path, declaration: declaration))
    }
    return LicenceFileKind(path: path).map {
      .text(LicenceFile(path: path, kind: $0, identified: words(path: path, contents: contents)))
    }
  }

  /// What a metadata file declares, the licences that it spells out identified; nil for any other file.
  mutating func declaration(path: [UInt8], contents: [UInt8]) -> Declaration? {
    Declaration.read(path: path, contents: contents)?.resolved {
      words(path: [], contents: Array(contents[$0])).expression
    }
  }
}

extension TreeLicences {
  /// Takes what the files of a tree say, in any order.
  public init(_ bearers: [LicenceBearer]) {
    var files: [LicenceFile] = []
    var metadata: [MetadataFile] = []
    for bearer in bearers {
      switch bearer {
      case .text(let file): files.append(file)
      case .metadata(let file): metadata.append(file)
      }
    }
    self.init(files: files, metadata: metadata)
  }
}
