/// What a file of a Debian source package is for, as its name tells (dpkg-source(1)).
struct DebianFileName {
  let role: SourceArchive.Role

  /// nil when it is no archive of this version: a signature, a description, or a file of another version.
  init?(_ name: some Sequence<UInt8>, of package: SourcePackage) {
    let version = package.version.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst()
    let full = Array(version.isEmpty ? Substring(package.version).utf8 : version)
    let upstream = full.lastIndex(of: UInt8(ascii: "-")).map { full[..<$0] } ?? full[...]
    let stem = Array(package.name.utf8) + [UInt8(ascii: "_")]
    let name = Array(name)
    if name.elementsEqual(stem + full + Array(".diff.gz".utf8)) {
      role = .patch
    } else if Self.isTar(name, of: stem + full + Array(".debian".utf8)) {
      role = .packaging
    } else if Self.isTar(name, of: stem + full) || Self.isTar(name, of: stem + upstream + Array(".orig".utf8)) {
      role = .tree(under: [])
    } else if let component = Self.component(name, behind: stem + upstream + Array(".orig-".utf8)) {
      role = .tree(under: component)
    } else {
      return nil
    }
  }

  private static func isTar(_ name: [UInt8], of stem: [UInt8]) -> Bool {
    name.starts(with: stem) && isTarEnding(name[stem.count...])
  }

  private static func component(_ name: [UInt8], behind stem: [UInt8]) -> [UInt8]? {
    guard name.starts(with: stem) else { return nil }
    let component = name[stem.count...].prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    return component.isEmpty || !isTarEnding(name[component.endIndex...]) ? nil : Array(component)
  }

  private static func isTarEnding(_ ending: ArraySlice<UInt8>) -> Bool {
    [".tar.gz", ".tar.xz", ".tar.bz2", ".tar.zst"].contains { ending.elementsEqual($0.utf8) }
  }
}
