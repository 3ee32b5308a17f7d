/// Follows what files say of where their licence stands: "see the file COPYING".
public struct LicenceReferences: Sendable {
  /// A file that is pointed to, and what it says.
  public struct Target: Hashable, Sendable {
    public var path: [UInt8]
    public var expression: LicenceExpression
  }

  /// The files of a tree that say something, by their paths in lower case.
  private let targets: [[UInt8]: Target]

  /// - Parameter files: the files of a tree that may be pointed to, such as those with the name of a licence file.
  public init(_ files: [(path: [UInt8], identified: IdentifiedLicences)]) {
    targets = Dictionary(
      files.compactMap { file in
        file.identified.expression.map { (Array(file.path[...].lowered), Target(path: file.path, expression: $0)) }
      }, uniquingKeysWith: { $0.path.lexicographicallyPrecedes($1.path) ? $0 : $1 })
  }

  /// What a file says, with the licence of the files that it points to where it does not name one itself.
  ///
  /// A name is looked for in the folder of the file and in each folder above it. O(names × folders).
  public func resolved(_ identified: IdentifiedLicences, at path: [UInt8]) -> IdentifiedLicences {
    guard identified.expression == nil || identified.isByConvention else { return identified }
    let found = targets(of: identified.references, from: path)
    guard !found.isEmpty else { return identified }
    var resolved = identified
    resolved.expression = .joined(found.map(\.expression))
    resolved.isByConvention = false
    return resolved
  }

  /// The files that a file at `path` points to by these names. O(names × folders).
  public func targets(of names: [[UInt8]], from path: [UInt8]) -> [Target] {
    names.compactMap { target(named: $0, from: path) }
  }

  private func target(named name: [UInt8], from path: [UInt8]) -> Target? {
    let lowered = Array(path[...].lowered)
    var folder = lowered[...].folder
    while true {
      let place = (folder.isEmpty ? [] : Array(folder) + [slash]) + Array(name[...].lowered)
      for ending in ["", ".txt", ".md", ".rst"] {
        if let found = targets[place + Array(ending.utf8)] { return found }
      }
      if folder.isEmpty { return nil }
      folder = folder.folder
    }
  }
}
