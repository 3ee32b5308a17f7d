public import Licences

/// A file of the project that may credit others: a notice, a licence file, a table of paragraphs.
public struct CreditFile: Sendable {
  /// Relative to the folder of the project.
  let path: [UInt8]
  /// As the user would name it.
  let shownPath: [UInt8]
  let content: Content

  enum Content: Sendable {
    case text(CreditText, LicenceFileKind)
    case paragraphs(Declaration)
  }

  /// Whether a file with such a name, in one of the folders that hold the copied file, or in one of ``folders`` there, may be one.
  public static func isNamed(_ path: [UInt8]) -> Bool {
    LicenceBearer.isNamed(path) || CreditSidecar.subject(of: path) != nil
  }

  /// Folders beside a file's own and those above that hold such files too.
  public static let folders = ["LICENSES", "licenses", "licences", "debian", ".reuse"]

  /// Whether a folder of this name holds the metadata of a Python package that lies beside it: `tomli-1.2.3.dist-info`.
  public static func isPackageFolder(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    name.suffix(10).elementsEqual(".dist-info".utf8) || name.suffix(9).elementsEqual(".egg-info".utf8)
  }

  /// Larger files are data that bear the name of a licence file.
  public static let maximumBytes = LicenceBearer.maximumBytes

  /// Reads a file; nil when it speaks of no licence, or only of a package. Linear in the contents.
  public init?(path: [UInt8], shownPath: [UInt8], contents: [UInt8], by licences: inout FileLicences) {
    self.path = path
    self.shownPath = shownPath
    switch licences.bearer(path: path, contents: contents) {
    case .metadata(let file) where file.declaration.kind.isPerFile: content = .paragraphs(file.declaration)
    case .metadata: return nil
    case .text(let file):
      let text = CreditText(phrases: PhraseIndex(contents), identified: file.identified, isList: true)
      content = .text(text, file.kind)
    case nil:
      guard CreditSidecar.subject(of: path) != nil else { return nil }
      // To be read as a licence file, whatever its name looks like.
      let identified = licences.identify(path: Array("LICENSE".utf8), contents: contents)
      content = .text(CreditText(phrases: PhraseIndex(contents), identified: identified, isList: true), .licence)
    }
  }

  /// Reads a file that another points to for its licence, whatever its name. Linear in the contents.
  public init(pointedTo path: [UInt8], shownPath: [UInt8], contents: [UInt8], by licences: inout FileLicences) {
    self.path = path
    self.shownPath = shownPath
    let identified = licences.identify(path: path, contents: contents)
    content = .text(CreditText(phrases: PhraseIndex(contents), identified: identified, isList: true), .licence)
  }
}

/// A licence file for one other file beside it: `six.LICENSE`, or `logo.c.license` as REUSE has it.
enum CreditSidecar {
  /// The beginning of the name that it speaks for; nil when a file is none.
  static func subject(of path: [UInt8]) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    let name = path[(path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")), stop > name.startIndex else { return nil }
    let ending = String(decoding: name[(stop + 1)...], as: UTF8.self).lowercased()
    return ["license", "licence", "copying"].contains(ending) ? Array(path[..<stop]) : nil
  }
}
