/// The lineage of a vendored copy: the name below a vendoring folder (the innermost) in its path, that of a folder or of a file, in
/// lower case and without a trailing version. Nil when nothing on the way is a vendoring folder.
///
/// `path` is that of a file, from the component's root. A scope (`@types/node`) and, below `vendor`, a Go host
/// (`golang.org/x/net`) belong to the name. Linear in the path.
public func vendoredLineage(of path: [UInt8]) -> [UInt8]? {
  let segments = path.split(separator: UInt8(ascii: "/")).map { $0.map(lowercased) }
  guard let folder = segments.dropLast().lastIndex(where: vendoringNames.contains) else { return nil }
  let below = segments[(folder + 1)...]
  return below.count == 1
    ? withoutVersion(stem(below[below.startIndex]))
    : lineage(named: below.dropLast(), isGo: segments[folder] == Array("vendor".utf8))
}

/// `contrib` is none: what is below is the project's own in most.
private let vendoringNames: Set<[UInt8]> = Set(
  [
    "vendor", "_vendor", "vendored", "third_party", "thirdparty", "third-party", "3rdparty", "external", "externals",
    "extern", "deps", "node_modules", "bower_components", "bundled", "subprojects",
  ].map { Array($0.utf8) })

/// The name of a file without its ending, and without `.min` before that.
func stem(_ name: [UInt8]) -> [UInt8] {
  guard let dot = name.dropFirst().lastIndex(of: UInt8(ascii: ".")) else { return name }
  let stem = Array(name[..<dot])
  return stem.count > 4 && stem.hasSuffix(Array(".min".utf8)) ? Array(stem.dropLast(4)) : stem
}

private func lineage(named segments: ArraySlice<[UInt8]>, isGo: Bool) -> [UInt8] {
  let first = segments[segments.startIndex]
  let count = first.first == UInt8(ascii: "@") ? 2 : isGo && isHost(first) ? 3 : 1
  if count > 1 { return Array(segments.prefix(count).joined(separator: [UInt8(ascii: "/")])) }
  return withoutVersion(first)
}

/// Whether a name looks like a host that Go modules are fetched from.
private func isHost(_ name: [UInt8]) -> Bool {
  ["com", "org", "net", "in", "io", "dev"].contains { name.hasSuffix(Array(".\($0)".utf8)) }
}

/// A name up to a last part like `-1.2.13`, `_v2` or `-2.0-rc1`.
func withoutVersion(_ name: [UInt8]) -> [UInt8] {
  for index in name.indices.dropFirst() where isSeparator(name[index]) {
    let parts = name[index...].split(whereSeparator: isSeparator)
    if !parts.isEmpty && parts.allSatisfy(isVersionPart) && isNumbered(parts[0]) { return Array(name[..<index]) }
  }
  return name
}

private func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }

private func isNumbered(_ part: ArraySlice<UInt8>) -> Bool {
  let digits = part.first == UInt8(ascii: "v") ? part.dropFirst() : part
  return digits.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
}

private func isVersionPart(_ part: ArraySlice<UInt8>) -> Bool {
  isNumbered(part) || ["alpha", "beta", "pre", "rc"].contains { part.starts(with: $0.utf8) }
}

func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool { Array(self.suffix(suffix.count)) == suffix }
}
