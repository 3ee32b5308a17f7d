/// Follows what files say of where their licence stands: "see the file COPYING".
public struct LicenceReferences: Sendable {
  /// What the files of a tree say, by their paths in lower case.
  private let expressions: [[UInt8]: LicenceExpression]

  /// - Parameter files: the files of a tree that may be pointed to, such as those with the name of a licence file.
  public init(_ files: [(path: [UInt8], identified: IdentifiedLicences)]) {
    expressions = Dictionary(
      files.compactMap { file in file.identified.expression.map { (Array(file.path[...].lowered), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a file says, with the licence of the files that it points to where it does not name one itself.
  ///
  /// A name is looked for in the folder of the file and in each folder above it. O(names × folders).
  public func resolved(_ identified: IdentifiedLicences, at path: [UInt8]) -> IdentifiedLicences {
    guard identified.expression == nil || identified.isByConvention else { return identified }
    let found = identified.references.compactMap { expression(named: $0, from: path) }
    guard !found.isEmpty else { return identified }
    var resolved = identified
    resolved.expression = .joined(found)
    resolved.isByConvention = false
    return resolved
  }

  private func expression(named name: [UInt8], from path: [UInt8]) -> LicenceExpression? {
    let lowered = Array(path[...].lowered)
    var folder = lowered[...].folder
    while true {
      let place = (folder.isEmpty ? [] : Array(folder) + [slash]) + Array(name[...].lowered)
      for ending in ["", ".txt", ".md", ".rst"] {
        if let found = expressions[place + Array(ending.utf8)] { return found }
      }
      if folder.isEmpty { return nil }
      folder = folder.folder
    }
  }
}
