/// The lineage that a directory belongs to when it holds vendored code: the name of the directory below a vendoring one
/// (the innermost), in lower case and without a trailing version. Nil when nothing on the way is a vendoring directory.
///
/// `directory` is a path within the component, without the file's name. A scope (`@types/node`) and, below `vendor`, a
/// Go host (`golang.org/x/net`) belong to the name.
func vendoredLineage(ofDirectory directory: [UInt8]) -> [UInt8]? {
  let segments = directory.split(separator: UInt8(ascii: "/")).map { $0.map(lowercased) }
  for index in segments.indices.reversed() {
    let below = segments[(index + 1)...]
    if below.count >= levelsNeeded(below: segments[index]) {
      return lineage(named: below, isGo: segments[index] == Array("vendor".utf8))
    }
  }
  return nil
}

/// How many directories must follow for a directory to be a vendoring one; `Int.max` when it never is. What is directly
/// below `contrib` is often the project's own.
private func levelsNeeded(below segment: [UInt8]) -> Int {
  if segment == Array("contrib".utf8) { return 2 }
  return vendoringNames.contains(segment) ? 1 : Int.max
}

private let vendoringNames: Set<[UInt8]> = Set(
  [
    "vendor", "_vendor", "vendored", "third_party", "thirdparty", "third-party", "3rdparty", "external", "externals",
    "extern", "deps", "node_modules", "bundled", "subprojects",
  ].map { Array($0.utf8) })

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
private func withoutVersion(_ name: [UInt8]) -> [UInt8] {
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

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool { Array(self.suffix(suffix.count)) == suffix }
}
