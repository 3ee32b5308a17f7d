import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Making packs and looking into them.
@Suite struct CorpusCommandTests {
  private let workspace: Workspace
  private let fernwood = "\(Samples.folder)/components/fernwood-1.2.0"
  private let lamplight = "\(Samples.folder)/components/lamplight-0.4.1"

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
  }

  private struct Listing: Decodable {
    struct Component: Decodable {
      var name: String
      var version: String?
      var licence: String?
      var released: String?
    }

    var components: [Component]
  }

  private func components(_ pack: String) throws -> [Listing.Component] {
    let json = try workspace.quoth("corpus list -f json \(pack)").output
    return try JSONDecoder().decode(Listing.self, from: Data(json.utf8)).components
  }

  @Test func `a build gives the same bytes again, however many threads work`() throws {
    let first = try workspace.bytes("samples.qpack")
    for jobs in ["-j1", "-j4"] {
      let outcome = try workspace.quoth([
        "corpus", "build", "\(Samples.folder)/components.json", "-o", "again.qpack", jobs,
      ])
      #expect(outcome.status == 0 && outcome.output.contains("holds 2 components, 5 documents"))
      #expect(try workspace.bytes("again.qpack") == first)
    }
  }

  @Test func `a manifest that fits nothing is refused and leaves the pack as it was`() throws {
    let before = try workspace.bytes("samples.qpack")
    try workspace.shell("mkdir empty")
    for manifest in ["{components: [{name: 'x', source: 'empty'}]}", "{components: [{nam: 'x'}]}", "{"] {
      try workspace.write("manifest.json", manifest)
      let outcome = try workspace.quoth("corpus build manifest.json -o samples.qpack")
      #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome.errors)")
    }
    #expect(try workspace.bytes("samples.qpack") == before)
    try workspace.shell("test \"$(ls)\" = \"$(printf 'empty\\nmanifest.json\\nsamples.qpack')\"")
  }

  @Test func `add makes a pack and adds to it, and refuses the same release twice`() throws {
    #expect(try workspace.quoth(["corpus", "add", "own.qpack", fernwood, "--licence", "MIT"]).status == 0)
    #expect(try workspace.quoth(["corpus", "add", "own.qpack", lamplight]).status == 0)
    let before = try workspace.bytes("own.qpack")
    let again = try workspace.quoth(["corpus", "add", "own.qpack", fernwood])
    #expect(again.status == 2 && again.errors.contains("own.qpack holds fernwood 1.2.0 already"))
    #expect(try workspace.bytes("own.qpack") == before)
    let components = try components("own.qpack")
    #expect(components.map(\.name) == ["fernwood", "lamplight"])
    #expect(components.map(\.version) == ["1.2.0", "0.4.1"])
    #expect(components.map(\.licence) == ["MIT", nil])
    try workspace.write("copied.c", Samples.ringPush())
    #expect(try workspace.report(["copied.c"], corpus: "own.qpack").copies == ["copied.c fernwood/src/ring.c"])
  }

  @Test func `add takes a release archive by its name`() throws {
    try workspace.shell("tar -czf fernwood-1.2.0.tar.gz -C '\(Samples.folder)/components' fernwood-1.2.0")
    let outcome = try workspace.quoth("corpus add own.qpack fernwood-1.2.0.tar.gz")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try components("own.qpack").map(\.version) == ["1.2.0"])
    #expect(
      try workspace.quoth(["corpus", "lookup", "\(fernwood)/src/ring.c", "own.qpack"]).output
        == "the same bytes: fernwood 1.2.0  src/ring.c  MIT (its own word)\n")
  }

  @Test func `add takes a revision of a git repository, its version and its date`() throws {
    try workspace.shell(
      """
      git init -q fernwood && cp -R '\(fernwood)/src' fernwood && cd fernwood && git add . &&
      GIT_COMMITTER_DATE='2020-03-14T12:00:00Z' git -c user.name=a -c user.email=a@b commit -qm one && git tag v1.2.0 &&
      printf 'int later;' > src/later.c
      """)
    let outcome = try workspace.quoth("corpus add own.qpack fernwood --revision v1.2.0")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let component = try #require(try components("own.qpack").first)
    #expect(component.name == "fernwood" && component.version == "1.2.0" && component.released == "2020-03-14")
    #expect(outcome.output.contains("3 documents"))
    #expect(try workspace.quoth("corpus add own.qpack fernwood --revision v9").status == 2)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a source of which a file cannot be read gives a pack of the others, and status 3`() throws {
    try workspace.shell("cp -R '\(fernwood)' fernwood-1.2.0 && chmod 000 fernwood-1.2.0/src/slope.c")
    let outcome = try workspace.quoth("corpus add own.qpack fernwood-1.2.0")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("src/slope.c"), "\(outcome.errors)")
    #expect(outcome.output.contains("2 documents,"))
  }

  @Test func `a merged pack finds what each pack finds`() throws {
    #expect(try workspace.quoth(["corpus", "add", "a.qpack", fernwood]).status == 0)
    #expect(try workspace.quoth(["corpus", "add", "b.qpack", lamplight]).status == 0)
    #expect(try workspace.quoth("corpus merge a.qpack b.qpack -o all.qpack").status == 0)
    #expect(try workspace.quoth("corpus merge b.qpack a.qpack -o too.qpack").status == 0)
    #expect(try workspace.bytes("all.qpack") == workspace.bytes("too.qpack"))
    #expect(
      try workspace.report(["\(Samples.folder)/project"], corpus: "all.qpack").origins == ["fernwood", "lamplight"])
    #expect(try workspace.quoth("corpus merge a.qpack none.qpack -o all.qpack").status == 2)
    #expect(try workspace.quoth("corpus check all.qpack").status == 0)
  }

  @Test func `info and list tell what a pack holds`() throws {
    let info = try workspace.quoth("corpus info samples.qpack").output
    #expect(info.contains("components    2 of 2 lineages\n") && info.contains("documents     5 at 5 paths\n"))
    let list = try workspace.quoth("corpus list samples.qpack").output
    let lines = try ["ring.c", "slope.c", "ring.h"].map { name in
      try Samples.text("components/fernwood-1.2.0/src/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
        .count - 1
    }.reduce(0, +)
    #expect(
      list.hasPrefix(
        "fernwood 1.2.0   MIT         2020-03-14  \(lines) lines\nlamplight 0.4.1  Apache-2.0  2021-09-02  "))
  }

  @Test(arguments: [
    ("--name LIGHT", ["lamplight"]), ("--name fernwood --name lamp*", ["fernwood", "lamplight"]), ("--name light*", []),
    ("--licence Apache-2.0", ["lamplight"]), ("--licence MIT --licence Apache-2.0", ["fernwood", "lamplight"]),
    ("--licence GPL-2.0", []), ("--language python", ["lamplight"]), ("--language C --licence Apache-2.0", []),
    ("--language C --name wood", ["fernwood"]),
  ]) func `list tells what meets all conditions`(options: String, names: [String]) throws {
    let json = try workspace.quoth("corpus list samples.qpack --json \(options)").output
    #expect(try JSONDecoder().decode(Listing.self, from: Data(json.utf8)).components.map(\.name) == names)
    #expect(
      try workspace.quoth("corpus list samples.qpack \(options)").output.split(separator: "\n").count == names.count)
  }

  @Test func `a condition that nothing can meet is refused`() throws {
    #expect(try workspace.quoth("corpus list samples.qpack --licence MTI").status == 2)
    let language = try workspace.quoth("corpus list samples.qpack --language Pyton")
    #expect(language.status == 2 && language.errors.contains("Did you mean 'Python'?"), "\(language.errors)")
  }
}
