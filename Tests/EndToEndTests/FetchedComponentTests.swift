import Testing

/// Packs of components that are fetched, from a repository and an index on this machine.
@Suite(.enabled(if: SourceShop.isOpen, "apt-get, curl or xz is not installed"))
struct FetchedComponentTests {
  private let workspace: Workspace
  private let shop: SourceShop

  init() throws {
    workspace = try Workspace()
    shop = try SourceShop(in: workspace)
  }

  private func listing() throws -> String { try workspace.quoth("corpus list -f json fetched.qpack").output }

  @Test func `releases are fetched by their package URLs, with the facts that they tell of themselves`() throws {
    let outcome = try shop.build()
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let listing = try listing()
    #expect(
      listing.contains(
        #""licence":"LGPL-2.1-or-later","url":"https://fernwood.example/","released":"2020-03-14""#), "\(listing)")
    #expect(listing.contains(#""licence":"MIT","url":"https://fern.example/","released":"2020-03-14""#), "\(listing)")
    let lookup = try workspace.quoth(["corpus", "lookup", "\(Samples.folder)/\(Samples.slope)", "fetched.qpack"])
    #expect(lookup.output.contains("fernwood 1.2.0  src/slope.c"), "\(lookup.output)")
  }

  @Test func `a second build takes what the first one made, needs no network, and gives the same bytes`() throws {
    #expect(try shop.build("-j1").status == 0)
    let first = try workspace.bytes("fetched.qpack")
    try workspace.shell("rm -r repository index up")
    let again = try shop.build("--offline", "-j3")
    #expect(again.status == 0 && again.output.contains("took 2 components from packs"), "\(again.errors)")
    #expect(try workspace.bytes("fetched.qpack") == first)
    try workspace.shell("rm cache/packs/*")
    let anew = try shop.build("--offline", "-j2")
    #expect(anew.status == 0 && !anew.output.contains("took"), "\(anew.errors)")
    #expect(try workspace.bytes("fetched.qpack") == first)
  }

  @Test func `what another entry says of a release makes another pack, and a reason does not`() throws {
    #expect(try shop.build().status == 0)
    let manifest = SourceShop.manifest
    try workspace.write("manifest.json5", manifest.replacing("why: 'a ring'", with: "why: 'rings'"))
    #expect(try shop.build().output.contains("took 2 components"))
    try workspace.write("manifest.json5", manifest.replacing("exclude: ['slope.c']", with: "exclude: ['ring.c']"))
    #expect(try shop.build().output.contains("took 1 component "))
  }

  @Test func `a release whose archive is not what the index says is left out, and the others go on`() throws {
    try workspace.shell(
      """
      cp index/files/fern_wood-1.2.0.tar.gz whole && echo x >> index/files/fern_wood-1.2.0.tar.gz &&
      echo x >> repository/fernwood_1.2.0.orig.tar.xz
      """)
    let both = try shop.build()
    #expect(both.status == 2 && both.errors.contains("fernwood 1.2.0 is left out"), "\(both.errors)")
    #expect(both.errors.contains("fern 1.2.0 is left out: what came for"), "\(both.errors)")
    try workspace.shell("mv whole index/files/fern_wood-1.2.0.tar.gz")
    let one = try shop.build()
    #expect(one.status == 3 && one.errorLines.count == 1, "\(one.errors)")
    #expect(try listing().contains("pkg:pypi/Fern_Wood@1.2.0"))
    #expect(try !listing().contains("pkg:deb"))
  }

  @Test func `an archive that the manifest does not pin is not used`() throws {
    let wrong = String(repeating: "0", count: 64)
    let manifest = SourceShop.manifest.replacing("why: 'a ring'", with: "sha256: ['\(wrong)']")
    try workspace.write("manifest.json5", manifest)
    let outcome = try shop.build()
    #expect(outcome.status == 3 && outcome.errors.contains("which is not what the manifest pins"), "\(outcome.errors)")
  }

  @Test func `a release of which only the upstream archive is there is used, with a warning`() throws {
    try workspace.shell("rm repository/fernwood_1.2.0-1.debian.tar.xz")
    let outcome = try shop.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "fernwood 1.2.0: 1 of 2 archives are not there with the right SHA-256; the others are used, without debian/copyright"
      ),
      "\(outcome.errors)")
    #expect(try listing().contains(#""purl":"pkg:deb/debian/fernwood@1.2.0-1?arch=source","licence":null"#))
  }

  @Test func `offline, what the cache lacks is told`() throws {
    let outcome = try shop.build("--offline")
    #expect(outcome.status == 2 && outcome.errors.contains("--offline forbids to fetch it"), "\(outcome.errors)")
    try workspace.shell("test ! -e fetched.qpack")
  }
}
