import Testing

/// What is read, and what is not.
@Suite struct ScannedInputTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
  }

  private func files(_ paths: [String]) throws -> Set<String> {
    Set(try workspace.report(paths).findings.map(\.file))
  }

  @Test func `what comes from standard input is scanned under its given name`() throws {
    let copy = Array(try Samples.ringPush().utf8)
    let report = try workspace.report(["--stdin-filename", "draft.c", "-"], input: copy)
    #expect(report.copies == ["draft.c fernwood/src/ring.c"])
  }

  @Test func `ignore files are obeyed below a folder, and not for a file that is named`() throws {
    let copy = try Samples.ringPush()
    for name in ["kept.c", "generated.c", "private.c", "sub/generated.c"] { try workspace.write("tree/\(name)", copy) }
    try workspace.write("tree/.gitignore", "/generated.c\n")
    try workspace.write("tree/.quothignore", "private.c\n")
    try workspace.shell("mkdir tree/.git")
    #expect(try files(["tree"]) == ["tree/kept.c", "tree/sub/generated.c"])
    #expect(
      try files(["--no-ignore", "tree"]) == [
        "tree/kept.c", "tree/generated.c", "tree/private.c", "tree/sub/generated.c",
      ])
    #expect(try files(["tree/private.c"]) == ["tree/private.c"])
  }

  @Test func `globs choose files`() throws {
    let copy = try Samples.ringPush()
    for name in ["a.c", "b.cpp", "vendor/c.c"] { try workspace.write("tree/\(name)", copy) }
    #expect(try files(["--include", "*.c", "--exclude", "vendor/", "tree"]) == ["tree/a.c"])
  }

  @Test func `hostile names never reach the terminal raw`() throws {
    let name = "a\n\u{1B}[31mred\u{202E}.c"
    try workspace.write(name, Samples.ringPush())
    try workspace.write("-\u{1B}]0;title\u{7}.c", Samples.ownCode(functions: 40))
    let runs = [
      try workspace.quoth("scan --corpus samples.qpack -v --max-filesize 1000 ."),
      try workspace.quoth(["scan", "--corpus", "samples.qpack", "\(name).c"]),
      try workspace.quoth(["scan", "--corpus", "\(name).qpack", "."]),
      try workspace.quoth(["scan", "--corpus", "samples.qpack", "--\(name)"]),
      try workspace.quoth(["corpus", "check", name]),
      try workspace.quoth(["corpus", "build", name, "-o", "x.qpack"]),
      try workspace.quoth(["corpus", "add", "\(name).qpack", name]),
      try workspace.quoth(["corpus", "lookup", name, "samples.qpack"]),
    ]
    #expect(runs.map(\.status) == [1, 2, 2, 2, 2, 2, 2, 0])
    for run in runs {
      for scalar in (run.output + run.errors).unicodeScalars {
        #expect(scalar == "\n" || scalar.value >= 0x20 && scalar != "\u{202E}" && scalar != "\u{7F}")
      }
      #expect(!run.output.contains("\nred") && run.errorLines.count <= 2)
    }
    #expect(runs[0].output.contains(#"a\x0A\x1B[31mred\u{202E}.c"#))
    #expect(try workspace.report(["."]).findings.map(\.file) == ["./\(name)"])
  }

  @Test func `the same scan gives the same bytes, however many threads work`() throws {
    for number in 1...12 {
      try workspace.write("tree/\(number).c", Samples.ownCode(functions: number) + (try Samples.ringPush()))
    }
    let runs = try ["-j1", "-j4", "-j4", "-j1"].map {
      try workspace.quoth("scan --corpus samples.qpack -f json \($0) tree").output
    }
    #expect(try ParsedReport(runs[0]).findings.count == 12)
    #expect(Set(runs).count == 1)
  }
}
