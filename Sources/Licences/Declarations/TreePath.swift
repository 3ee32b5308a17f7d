let slash = UInt8(ascii: "/")

/// The parts of a path in a tree, as bytes, with slashes between names.
extension ArraySlice<UInt8> {
  /// The name behind the last slash.
  var fileName: ArraySlice<UInt8> {
    lastIndex(of: slash).map { self[($0 + 1)...] } ?? self
  }

  /// What stands before the last slash; empty for a name alone.
  var folder: ArraySlice<UInt8> {
    lastIndex(of: slash).map { self[..<$0] } ?? prefix(0)
  }

  /// The path as seen from a folder that holds it, or from the root when the folder is empty; nil when it lies elsewhere.
  func inside(_ folder: [UInt8]) -> ArraySlice<UInt8>? {
    if folder.isEmpty { return self }
    guard count > folder.count, starts(with: folder), self[startIndex + folder.count] == slash else { return nil }
    return dropFirst(folder.count + 1)
  }
}
