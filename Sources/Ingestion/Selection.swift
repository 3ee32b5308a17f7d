import Licences
import SourceTree

/// Which files of a source are wanted.
public struct Selection: Sendable {
  /// Larger files are generated or data, and are left out.
  public static let maximumFileBytes = 16 << 20

  private let include: IgnoreRules?
  private let exclude: IgnoreRules

  /// Globs in the syntax of `.gitignore`, against the path within the component. No `include` at all includes everything.
  public init(include: [String] = [], exclude: [String] = []) {
    self.include = include.isEmpty ? nil : Self.rules(include)
    self.exclude = Self.rules(exclude)
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
    return switch omission {
    case .hidden where Declaration.Kind(path: path) == .reuseDep5: .licence(omission)
    case .excluded where LicenceBearer.isNamed(path): .licence(omission)
    default: .none(omission)
    }
  }

  /// Why a file is not wanted; nil when it is. Hidden files and those in hidden directories never are.
  private func omission(of path: [UInt8], size: Int) -> Omission? {
    if path.split(separator: UInt8(ascii: "/")).contains(where: { $0.first == UInt8(ascii: ".") }) { return .hidden }
    if let include, !include.hides(path[...]) { return .excluded }
    if exclude.hides(path[...]) { return .excluded }
    if size == 0 { return .empty }
    return size > Self.maximumFileBytes ? .tooLarge : nil
  }

  private static func rules(_ globs: [String]) -> IgnoreRules {
    IgnoreRules(patterns: globs.map { Array($0.utf8)[...] })
  }
}
