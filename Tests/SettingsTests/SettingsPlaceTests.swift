import Platform
import Testing

@testable import Settings

@Suite struct SettingsPlaceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func place(_ path: BytePath, named: BytePath? = nil, environment: Environment = Environment()) throws
    -> SettingsPlace
  {
    try SettingsPlace(around: folder.path.appending(path), named: named, environment: environment)
  }

  /// The path without symbolic links, however it was reached.
  private func resolved(_ path: BytePath?) throws -> BytePath { try #require(path).resolved() }

  @Test func `the nearest file upwards is taken, from a file or a folder`() throws {
    try folder.shell("mkdir -p a/b/c; touch a/.quoth.json a/b/c/x.c")
    for path: BytePath in ["a", "a/b", "a/b/c", "a/b/c/x.c"] {
      let place = try place(path)
      #expect(try resolved(place.file) == resolved(folder.path.appending("a/.quoth.json")))
      #expect(try resolved(place.projectFolder) == resolved(folder.path.appending("a")))
      #expect(place.namedBy == .nothing)
    }
    try folder.shell("touch a/b/.quoth.json")
    #expect(try resolved(place("a/b/c").file) == resolved(folder.path.appending("a/b/.quoth.json")))
  }

  @Test func `the root of the repository is the last place that is looked at`() throws {
    try folder.shell("mkdir -p a/b/c a/b/.git; touch a/.quoth.json")
    #expect(try place("a/b/c").file == nil)
    #expect(try resolved(place("a/b/c").projectFolder) == resolved(folder.path.appending("a/b")))
    try folder.shell("touch a/b/.quoth.json")
    #expect(try resolved(place("a/b/c").file) == resolved(folder.path.appending("a/b/.quoth.json")))
  }

  @Test func `an option goes before the environment, that before what is found; none moves the project`() throws {
    try folder.shell("mkdir a; touch a/.quoth.json")
    var environment = Environment()
    environment["QUOTH_CONFIG"] = Array("env.json".utf8)
    let byEnvironment = try place("a", environment: environment)
    #expect(byEnvironment.file == "env.json" && byEnvironment.namedBy == .environment)
    let byOption = try place("a", named: "option.json", environment: environment)
    #expect(byOption.file == "option.json" && byOption.namedBy == .option)
    #expect(try resolved(byOption.projectFolder) == resolved(folder.path.appending("a")))
    environment["QUOTH_CONFIG"] = []
    #expect(try place("a", environment: environment).namedBy == .nothing)
  }

  @Test func `a path that leads through a symbolic link is looked for where it leads`() throws {
    try folder.shell("mkdir -p real/inner; touch real/.quoth.json; ln -s real/inner link")
    #expect(try resolved(place("link").file) == resolved(folder.path.appending("real/.quoth.json")))
  }
}
