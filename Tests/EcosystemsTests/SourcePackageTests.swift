import Testing

@testable import Ecosystems

/// Package URLs, of which name and version go into arguments and paths.
@Suite struct SourcePackageTests {
  private func read(_ url: String) -> SourcePackage? { try? SourcePackage(packageURL: url) }

  @Test func `a source package of Debian is read with its epoch and revision`() throws {
    let package = try #require(
      read("pkg:deb/debian/busybox@1%3A1.35.0-4%2Bdeb12u1?arch=source&distro=bookworm#x"))
    #expect(package.ecosystem == .debian && package.name == "busybox" && package.version == "1:1.35.0-4+deb12u1")
  }

  @Test(arguments: [("Flask", "flask"), ("ruamel.yaml", "ruamel-yaml"), ("js._-jquery", "js-jquery")])
  func `the name of a Python project is normalised as its index does it`(written: String, name: String) throws {
    let package = try #require(read("pkg:pypi/\(written)@1.0.post1"))
    #expect(package.ecosystem == .python && package.name == name && package.version == "1.0.post1")
  }

  @Test(arguments: [
    "pkg:deb/debian/bash", "bash@1", "pkg:deb/debian/-o=x@1?arch=source", "pkg:deb/debian/..@1?arch=source",
    "pkg:deb/debian/a%2Fb@1?arch=source", "pkg:deb/debian/Bash@1?arch=source", "pkg:deb/debian/bash@?arch=source",
    "pkg:deb/debian/bash@1%20x?arch=source", "pkg:deb/debian/bash@x1?arch=source", "pkg:deb/debian/bash@:1?arch=source",
    "pkg:deb/debian/bash@1%2?arch=source", "pkg:pypi/-x@1", "pkg:pypi/a%2F..@1", "pkg:pypi/flask@../1",
    "pkg:pypi/flask@", "pkg:pypi/fl\u{e4}sk@1", "pkg:@1", "pkg:pypi/@1",
  ])
  func `what no name or version of its ecosystem can be is refused`(url: String) {
    #expect(read(url) == nil)
  }

  @Test func `a binary package and another ecosystem are refused for what they are`() {
    #expect(throws: PackageURLError.binary) { try SourcePackage(packageURL: "pkg:deb/debian/bash@5.2.15-2") }
    #expect(throws: PackageURLError.otherKind) { try SourcePackage(packageURL: "pkg:npm/left-pad@1.0.0") }
  }
}
