import Corpus

/// Tells copies of other projects by where they lie.
enum VendoredPath {
  /// - Parameters:
  ///   - row: the lineage that the manifest gives to the path. Of the component's own it makes what lies in a vendoring folder its own.
  ///   - own: names of the component, in lower case.
  static func isVendored(_ path: [UInt8], row: String?, own: Set<[UInt8]>) -> Bool {
    guard let vendored = vendoredLineage(of: path), !own.contains(vendored) else { return false }
    return row.map { !own.contains(Array($0.utf8)) } ?? true
  }
}
