import Licences
import Platform
import Testing

@testable import Provenance

/// How rules name licences, components and files.
@Suite struct PatternTests {
  private func term(_ text: String) throws -> LicenceTerm {
    try #require(LicenceExpression(parsing: text).terms.first)
  }

  @Test(arguments: [
    ("MIT", "MIT", true), ("mit", "MIT", true), ("MIT", "MIT-0", false), ("GPL-2.0", "GPL-2.0-only", true),
    ("GPL-2.0", "GPL-2.0-or-later", true), ("GPL-2.0", "GPL-3.0-only", false),
    ("GPL-2.0-only", "GPL-2.0-or-later", false),
    ("GPL-2.0-only", "GPL-2.0", true), ("GPL-2.0+", "GPL-2.0-or-later", true), ("GPL-2.0+", "GPL-2.0-only", false),
    ("MPL-2.0", "MPL-2.0+", true), ("Apache-2.0", "Apache-2.0 WITH LLVM-exception", true),
    ("Apache-2.0 WITH LLVM-exception", "Apache-2.0", false),
    ("Apache-2.0 WITH LLVM-exception", "Apache-2.0 WITH LLVM-exception", true),
    ("GPL-2.0 WITH Classpath-exception-2.0", "GPL-2.0-or-later WITH Classpath-exception-2.0", true),
    ("LicenseRef-ours", "LicenseRef-ours", true), ("LicenseRef-ours", "LicenseRef-theirs", false),
  ])
  func `a licence is named by its id, its versions together without a suffix`(
    pattern: String, licence: String, matches: Bool
  ) throws {
    #expect(try #require(LicencePattern(pattern)).matches(term(licence)) == matches)
  }

  @Test(arguments: ["", "MITT", "MIT OR ISC", "GPL", "MIT WITH"])
  func `what is no single known licence is no pattern`(text: String) { #expect(LicencePattern(text) == nil) }

  @Test(arguments: [
    ("curl", true), ("Curl", false), ("pkg:deb/debian/curl", true), ("pkg:deb/debian/curl@7.88.1", true),
    ("pkg:deb/debian/curl@7.88.1?arch=source", true), ("pkg:deb/debian/curl@7.88", false),
    ("pkg:deb/debian/cur", false),
    ("pkg:deb/debian", false),
  ])
  func `a component is named by its name or its purl, with the version or without`(text: String, matches: Bool) throws {
    #expect(try #require(ComponentPattern(text)).matches(Finding.sample().origin) == matches)
  }

  @Test(arguments: ["", "pkg:", "pkg:deb", "pkg:deb/", "pkg:/curl", "pkg:deb/@1", "pkg:deb/a b"])
  func `what names nothing is no component`(text: String) { #expect(ComponentPattern(text) == nil) }

  @Test func `globs begin at their folder, wherever the scan is started`() throws {
    let made = try output(of: ChildCommand("mktemp", arguments: [Array("-d".utf8)], maximumOutputBytes: 4096))
    let folder = try #require(BytePath(made.dropLast()))
    func shell(_ line: String) throws {
      let words = ["-c", "cd \"$1\" && \(line)", "sh"].map { Array($0.utf8) } + [folder.bytes]
      _ = try output(of: ChildCommand("sh", arguments: words, maximumOutputBytes: 0))
    }
    defer { _ = try? shell("rm -rf \"$1\"") }
    try shell("mkdir -p vendor/zlib src && ln -s vendor/zlib link")
    func holds(_ glob: String, _ file: BytePath) -> Bool {
      PathGlobs([glob], from: folder).contain(
        Finding.sample(file: String(decoding: folder.appending(file).bytes, as: UTF8.self)))
    }
    for glob in ["vendor/", "/vendor/**", "vendor/zlib/*.c", "*.c", "**/zlib/"] {
      #expect(holds(glob, "vendor/zlib/a.c"), "\(glob)")
    }
    #expect(holds("vendor/", "src/../vendor/zlib/a.c"))
    #expect(holds("vendor/", "link/a.c"))
    for glob in ["src/", "/zlib/", "*.h", "vendor/*.c"] { #expect(!holds(glob, "vendor/zlib/a.c"), "\(glob)") }
  }

  @Test func `a folder is meant when all its files are`() {
    var finding = Finding.sample(file: "vendor/zlib")
    finding.files = ["vendor/zlib/a.c", "vendor/zlib/b.h"].map { VendoredFile(file: Array($0.utf8), originPath: []) }
    #expect(PathGlobs(["vendor/zlib/**"], from: "nowhere").contain(finding))
    #expect(!PathGlobs(["*.c"], from: "nowhere").contain(finding))
  }

  @Test func `a component that was accepted until yesterday is told and holds no longer`() throws {
    let curl = try #require(ComponentPattern("curl"))
    let accepted = AcceptedComponents(
      [AcceptedComponent(curl, reason: "ours", until: "2030-01-31")], in: Array("s".utf8))
    #expect(accepted.suppression(of: .sample(), on: "2030-01-31")?.reason == "ours")
    #expect(accepted.suppression(of: .sample(component: "zlib"), on: "2030-01-31") == nil)
    #expect(accepted.remarks(on: "2030-01-31").isEmpty)
    #expect(accepted.suppression(of: .sample(), on: "2030-02-01") == nil)
    #expect(accepted.remarks(on: "2030-02-01").map(\.kind) == [.expiredAllow])
  }
}
