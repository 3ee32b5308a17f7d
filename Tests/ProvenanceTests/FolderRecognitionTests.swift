import Corpus
import Testing

@testable import Provenance

@Suite struct FolderRecognitionTests {
  private let components = [
    Component(name: "zlib", version: "1.2.13", purl: "pkg:generic/zlib@1.2.13", licence: "Zlib"),
    Component(name: "zlib", version: "1.3", purl: "pkg:generic/zlib@1.3", licence: "Zlib"),
    Component(name: "curl", version: "7.88.1", purl: "pkg:generic/curl@7.88.1", licence: "curl"),
  ]

  private func file(_ path: String, of homes: [(Int, String)], from component: String = "zlib") -> JudgedFile {
    var judged = JudgedFile(path: Array(path.utf8))
    judged.homes = homes.map { JudgedFile.Home(component: $0.0, path: Array($0.1.utf8)) }
    if !homes.isEmpty { judged.findings = [finding(path, component: component)] }
    return judged
  }

  private func finding(_ path: String, component: String) -> Finding {
    Finding(
      id: "00000001", kind: .exact, file: Array(path.utf8),
      region: Region(startLine: 3, startColumn: 1, endLine: 9, endColumn: 2),
      origin: Origin(
        component: component, version: "1", purl: "", path: Array("a.c".utf8), startLine: 1, endLine: 7, licence: "",
        licenceSource: .unknown, holders: [], url: "", released: ""),
      claimants: [],
      evidence: FindingEvidence(
        agreeingTokens: 50, regionTokens: 50, agreement: 1, sameNames: 4, changedNames: 0, changedLiterals: 0, edits: 0,
        lineages: 1, corpusLineages: 3, parts: []),
      score: 9, excerpt: [])
  }

  /// - Parameter fileCount: the files of curl in the corpus.
  private func recognise(_ files: [JudgedFile], keepsSelf: Bool = false, fileCount: Int = 8) -> (
    findings: [Finding], selfComponent: String?
  ) {
    FolderRecognition(components: components, fileCounts: [3, 3, fileCount], roots: [Array("tree/".utf8)]).findings(
      in: files, keepsSelf: keepsSelf)
  }

  private var vendored: [JudgedFile] {
    [
      file("tree/third_party/zlib/inflate.c", of: [(0, "inflate.c"), (1, "inflate.c")]),
      file("tree/third_party/zlib/deflate.c", of: [(0, "deflate.c")]),
      file("tree/third_party/zlib/contrib/mini/zip.c", of: [(0, "contrib/mini/zip.c")]),
      file("tree/third_party/zlib/local.c", of: []),
    ]
  }

  @Test func aVendoredFolderIsOneFindingWithItsFilesAndItsVersion() {
    let own = file("tree/src/main.c", of: [])
    let other = file("tree/src/other.c", of: [])
    let (findings, selfComponent) = recognise(vendored + [own, other])
    #expect(selfComponent == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.kind == .vendored)
    #expect(findings.first.map { String(decoding: $0.file, as: UTF8.self) } == "tree/third_party/zlib")
    #expect(findings.first?.origin.version == "1.2.13")
    #expect(findings.first?.files.count == 3)
  }

  @Test func whatSomebodyElseHasInAVendoredFolderIsStillTold() {
    var files = vendored
    files[3].findings = [finding("tree/third_party/zlib/local.c", component: "curl")]
    let (findings, _) = recognise(files)
    #expect(findings.map(\.kind) == [.vendored, .exact])
  }

  @Test func aTreeThatIsTheComponentItselfHasNoFindingsUnlessAskedFor() {
    let files = (0..<5).map { file("tree/lib/f\($0).c", of: [(2, "lib/f\($0).c")], from: "curl") }
    let (findings, selfComponent) = recognise(files)
    #expect(selfComponent == "curl 7.88.1")
    #expect(findings.isEmpty)
    #expect(recognise(files, keepsSelf: true).findings.count == 5)
  }

  @Test func `a tree of which the corpus has a part only is known by where that part lies`() {
    let part = (0..<24).map { file("tree/lib/\($0).c", of: [(2, "lib/\($0).c")], from: "curl") }
    let rest = (0..<200).map { file("tree/tests/\($0).c", of: []) }
    #expect(recognise(part + rest, fileCount: 30).selfComponent == "curl 7.88.1")
    #expect(recognise(part + rest, fileCount: 30).findings.isEmpty)
    #expect(recognise(part + rest, fileCount: 40).selfComponent == nil)
    #expect(recognise(Array(part.prefix(16)) + rest, fileCount: 20).selfComponent == nil)
    let elsewhere = (0..<24).map { file("tree/src/\($0).c", of: [(2, "lib/\($0).c")], from: "curl") }
    #expect(recognise(elsewhere + rest, fileCount: 30).selfComponent == nil)
    let many = (0..<300).map { file("tree/own/\($0).c", of: []) }
    #expect(recognise(part + many, fileCount: 30).selfComponent == nil)
  }

  /// Of git the corpus has 99 files, a twentieth of its tree.
  @Test func `a large tree is known by many files in their places, however small a part of it they are`() {
    let part = (0..<70).map { file("tree/lib/\($0).c", of: [(2, "lib/\($0).c")], from: "curl") }
    let rest = (0..<2000).map { file("tree/own/\($0).c", of: []) }
    #expect(recognise(part + rest, fileCount: 80).selfComponent == "curl 7.88.1")
    #expect(recognise(part + rest, fileCount: 100).selfComponent == nil)
    #expect(recognise(Array(part.prefix(60)) + rest, fileCount: 70).selfComponent == nil)
  }

  @Test func aProjectThatTookThreeFilesOfALargeComponentIsNotTheComponent() {
    let files = (0..<3).map { file("tree/lib/f\($0).c", of: [(2, "lib/f\($0).c")], from: "curl") }
    let (findings, selfComponent) = recognise(files)
    #expect(selfComponent == nil)
    #expect(findings.count == 3)
  }

  @Test func aFewCopiedFilesAmongOwnOnesStaySingleFindings() {
    let files = vendored.prefix(3).map { $0 } + (0..<9).map { file("tree/third_party/zlib/own\($0).c", of: []) }
    #expect(recognise(files).findings.map(\.kind) == [.exact, .exact, .exact])
  }

  @Test func aTreeOfExcerptsIsNotTheComponentItself() {
    let files = (0..<5).map { file("tree/copy\($0).c", of: [(2, "lib/url.c")], from: "curl") }
    let (findings, selfComponent) = recognise(files)
    #expect(selfComponent == nil)
    #expect(findings.count == 5)
  }

  @Test func theFolderIsThePathWithoutWhatBothHave() {
    func folder(_ path: String, _ origin: String) -> String? {
      FolderRecognition.folder(of: Array(path.utf8), asIn: Array(origin.utf8)).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(folder("a/b/lib/x.c", "lib/x.c") == "a/b")
    #expect(folder("a/b/lib/x.c", "src/x.c") == "a/b/lib")
    #expect(folder("a/b/lib/x.c", "src/y.c") == nil)
    #expect(folder("x.c", "x.c") == "")
  }
}
