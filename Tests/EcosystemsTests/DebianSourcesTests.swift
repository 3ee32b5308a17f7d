import Testing

@testable import Ecosystems

/// The files of Debian's source packages and where they come from.
@Suite struct DebianSourcesTests {
  private let package: SourcePackage

  init() throws { package = try SourcePackage(packageURL: "pkg:deb/debian/loom@2:1.0~rc1-3.1?arch=source") }

  private func role(_ name: String) -> SourceArchive.Role? { DebianFileName(name.utf8, of: package)?.role }

  @Test func `the name of a file tells what it is for`() {
    #expect(role("loom_1.0~rc1.orig.tar.xz") == .tree(under: []))
    #expect(role("loom_1.0~rc1.orig-weft-2.tar.bz2") == .tree(under: Array("weft-2".utf8)))
    #expect(role("loom_1.0~rc1-3.1.debian.tar.gz") == .packaging)
    #expect(role("loom_1.0~rc1-3.1.diff.gz") == .patch)
    #expect(role("loom_1.0~rc1-3.1.tar.zst") == .tree(under: []))
  }

  @Test(arguments: [
    "loom_1.0~rc1.orig.tar.xz.asc", "loom_1.0~rc1-3.1.dsc", "loom_1.0.orig.tar.xz", "loom_1.0~rc1-3.debian.tar.xz",
    "loom_1.0~rc1.orig-..tar.xz", "loom_1.0~rc1.orig-.tar.xz", "looms_1.0~rc1.orig.tar.xz", "",
  ])
  func `signatures, descriptions and files of other versions are no archives`(name: String) {
    #expect(role(name) == nil)
  }

  @Test func `a listing is that of the version, signed or not`() throws {
    let (first, second) = (String(repeating: "ab", count: 32), String(repeating: "cd", count: 32))
    let text = """
      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA512

      Package: loom
      Version: 2:1.0~rc1-3
      Checksums-Sha256:
       \(second) 5 loom_1.0~rc1.orig.tar.xz

      Package: loom
      Version: 2:1.0~rc1-3.1
      Files:
       00 5 loom_1.0~rc1.orig.tar.xz
      Checksums-Sha256:
       \(first) 5 loom_1.0~rc1.orig.tar.xz
       \(second) 7 loom_1.0~rc1-3.1.debian.tar.xz
       \(second) 9 loom_1.0~rc1-3.1.dsc
      Homepage: none
      """
    let listing = try #require(DebianListing(Array(text.utf8), of: package))
    #expect(listing.digests.map(\.description) == [first, second] && listing.size == 12)
    #expect(DebianListing(Array("Package: loom\nVersion: 1\n".utf8), of: package) == nil)
  }

  @Test func `binary sources of apt become sources of source packages, each once`() {
    let list =
      "# x\ndeb [trusted=yes] file:/a ./\ndeb-src  [trusted=yes] file:/a ./\ndeb-src [trusted=yes] file:/a ./\ndebug\n"
    #expect(
      String(decoding: AptSources.list(Array(list.utf8)), as: UTF8.self)
        == "deb-src [trusted=yes] file:/a ./\ndeb-src  [trusted=yes] file:/a ./\n")
    let stanzas =
      "Types: deb\n# y\nURIs: file:/a\n key\n\n\ntypes: deb deb-src\nURIs: file:/a\n key\n\nTypes: deb\nURIs: file:/b"
    #expect(
      String(decoding: AptSources.stanzas(Array(stanzas.utf8)), as: UTF8.self)
        == "Types: deb-src\nURIs: file:/a\n key\n\nTypes: deb-src\nURIs: file:/b\n\n")
  }
}
