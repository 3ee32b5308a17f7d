/// The names that archives give to their entries, made safe to show and to store.
enum EntryPath {
  /// The name relative to the archive: leading slashes, `.` and empty components are dropped.
  ///
  /// nil when it climbs with `..`, holds a NUL, is deeper than ``ArchiveLimits/depth`` or has no component at all.
  static func normalised(_ name: [UInt8]) -> [UInt8]? {
    guard !name.contains(0) else { return nil }
    var path: [UInt8] = []
    var depth = 0
    for component in name.split(separator: slash) where !component.elementsEqual([dot]) {
      if component.elementsEqual([dot, dot]) || depth > ArchiveLimits.depth { return nil }
      if depth > 0 { path.append(slash) }
      path.append(contentsOf: component)
      depth += 1
    }
    return path.isEmpty ? nil : path
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
}
