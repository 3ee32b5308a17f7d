import Corpus
import Licences
import SourceTree

/// Which files of a source are wanted.
public struct Selection: Sendable {
  /// Larger files are generated or data, and are left out.
  public static let maximumFileBytes = 16 << 20

  private let include: IgnoreRules?
  private let exclude: IgnoreRules
  private let keep: Set<Omission>
  private let copies: CopyRows
  /// The names of the component, in lower case.
  private let names: Set<[UInt8]>

  /// What a component wants of its source.
  init(_ entry: Manifest.Entry) {
    include = entry.include.isEmpty ? nil : Self.rules(entry.include)
    exclude = Self.rules(entry.exclude)
    keep = entry.keep
    copies = entry.copies
    names = [Array(entry.component.lineage.utf8), entry.component.name.utf8.map(\.asciiLowercased)]
  }

  /// What is done with a file.
  enum Use: Equatable {
    /// It is read, and may become a document.
    case document
    /// It is no document and is read for what it says of the licence of others.
    case licence(Omission)
    case none(Omission)
  }

  func use(of path: [UInt8], size: Int) -> Use {
    guard let omission = omission(of: path, size: size) else { return .document }
    guard size > 0, size <= LicenceBearer.maximumBytes else { return .none(omission) }
    let isAsked =
      switch omission {
      case .hidden: Declaration.Kind(path: path) == .reuseDep5
      case .excluded, .vendored, .tests, .documentation: LicenceBearer.isNamed(path)
      default: false
      }
    return isAsked ? .licence(omission) : .none(omission)
  }

  /// Why a file is not wanted; nil when it is. Hidden files and those in hidden directories never are.
  private func omission(of path: [UInt8], size: Int) -> Omission? {
    if path.split(separator: UInt8(ascii: "/")).contains(where: { $0.first == UInt8(ascii: ".") }) { return .hidden }
    if let include, !include.hides(path[...]) { return .excluded }
    if exclude.hides(path[...]) { return .excluded }
    if let kind = unwantedKind(of: path) { return kind }
    if size == 0 { return .empty }
    return size > Self.maximumFileBytes ? .tooLarge : nil
  }

  /// The kind of code that a path tells and the component does not keep.
  private func unwantedKind(of path: [UInt8]) -> Omission? {
    let parts = PathNames(path, own: names)
    if !keep.contains(.vendored), VendoredPath.isVendored(path, row: copies.lineage(of: path), own: names) {
      return .vendored
    }
    if !keep.contains(.tests), TestPath.isTest(parts) { return .tests }
    if !keep.contains(.documentation), DocumentationPath.isDocumentation(parts) { return .documentation }
    return !keep.contains(.minified) && MinifiedCode.isNamed(parts) ? .minified : nil
  }

  private static func rules(_ globs: [String]) -> IgnoreRules {
    IgnoreRules(patterns: globs.map { Array($0.utf8)[...] })
  }
}
