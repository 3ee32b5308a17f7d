import Platform
import Testing

/// Runs `quoth ci` in clones of a real repository, with the variables of platforms.
@Suite struct CICommandTests {
  private let workspace: Workspace
  private let zeros = String(repeating: "0", count: 40)

  /// `origin` has a copy in `old.c` on its branch main; the branch topic adds one in `new.c`, after a commit that changes nothing of note.
  /// `work` is a clone at the tip of topic.
  init() throws {
    workspace = try Workspace()
    try workspace.buildSamples()
    try workspace.write("origin/old.c", Samples.ringPush())
    try workspace.write("origin/own.c", Samples.ownCode(functions: 4))
    try workspace.write("new.c", Samples.ringPush())
    try workspace.shell(
      """
      cd origin && git init -q -b main && git config user.name a && git config user.email a@example.org && \
      git add . && git commit -qm base && git tag base && git checkout -qb topic && echo '/* later */' >> own.c && git commit -qam later && \
      git tag later && cp ../new.c . && git add . && git commit -qm copy && git checkout -q main && cp ../new.c aside.c && git add . && git commit -qm aside
      cd .. && git clone -qb topic origin work
      """)
  }

  private func commit(_ name: String) throws -> String {
    try workspace.shell("git -C origin rev-parse '\(name)' > name")
    return String(decoding: try workspace.bytes("name").dropLast(), as: UTF8.self)
  }

  private func ci(_ variables: [String: String], _ arguments: String = "", in folder: String = "work") throws -> Outcome
  {
    let words = variables.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    return try workspace.quoth(
      "ci --corpus ../samples.qpack \(arguments)",
      environment: "cd \(folder) && env -i PATH=\"$PATH\" HOME=\"$HOME\" \(words)")
  }

  private func github(_ event: String, _ json: String) throws -> [String: String] {
    try workspace.write("event.json", json)
    return [
      "GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": event, "GITHUB_EVENT_PATH": "../event.json",
      "GITHUB_STEP_SUMMARY": "../summary.md",
    ]
  }

  @Test func `a pull request on GitHub is compared with where it left its branch, annotated and summed up`() throws {
    var variables = try github("pull_request", "{\"pull_request\":{\"base\":{\"sha\":\"\(try commit("main"))\"}}}")
    variables["GITHUB_BASE_REF"] = "main"
    try workspace.write("summary.md", "written before\n")
    let outcome = try ci(variables)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "quoth: GitHub Actions: a pull request into main; compared with origin/main\n")
    #expect(outcome.output.contains("::error file=new.c,line=1,"))
    #expect(!outcome.output.contains("old.c"))
    let summary = String(decoding: try workspace.bytes("summary.md"), as: UTF8.self)
    #expect(summary.hasPrefix("written before\n### quoth"))
    #expect(summary.contains("new.c") && !summary.contains("old.c"))
  }

  @Test func `of the merge that GitHub makes of a pull request, what the branch has got meanwhile is not new`() throws {
    try workspace.shell(
      "cd work && git config user.name a && git config user.email a@example.org && git checkout -q --detach origin/main && git merge -q --no-edit topic"
    )
    var variables = try github("pull_request", "{\"pull_request\":{\"base\":{\"sha\":\"\(try commit("base"))\"}}}")
    variables["GITHUB_BASE_REF"] = "main"
    let outcome = try ci(variables)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("file=new.c") && !outcome.output.contains("aside.c"))
  }

  @Test func `a push is compared with the commit before it`() throws {
    let event = { (before: String) in "{\"before\":\"\(before)\",\"repository\":{\"default_branch\":\"main\"}}" }
    #expect(try ci(github("push", event(commit("later")))).status == 1)
    let nothing = try ci(github("push", event(commit("topic"))))
    #expect(nothing.status == 0, "\(nothing.errors)")
    var variables = try github("push", event(zeros))
    variables["GITHUB_REF_NAME"] = "topic"
    let branch = try ci(variables)
    #expect(branch.status == 1 && branch.errors.contains("a new branch; compared with origin/main"))
    #expect(!branch.output.contains("old.c"))
  }

  @Test func `where nothing says what is new, or the commit before a push is gone, all files are scanned`() throws {
    let plain = try ci([:], "-f json")
    #expect(plain.errors == "quoth: a shell: no variable says what is new, so all files are scanned\n")
    #expect(try ParsedReport(plain.output).findings.map(\.file) == ["./new.c", "./old.c"])
    let rewritten = try ci(
      github("push", "{\"before\":\"\(String(repeating: "a", count: 40))\"}"), "-f json -o markdown=../other.md")
    #expect(rewritten.errors.contains("the commit before the push is no more, so all files are scanned"))
    #expect(try ParsedReport(rewritten.output).findings.count == 2)
  }

  @Test func `GitLab reads Code Quality from a file, people text from the log`() throws {
    let outcome = try ci([
      "GITLAB_CI": "true", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
      "CI_MERGE_REQUEST_DIFF_BASE_SHA": try commit("base"),
    ])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("new.c:1-13   copied") && !outcome.output.contains("old.c"))
    let report = String(decoding: try workspace.bytes("work/gl-code-quality-report.json"), as: UTF8.self)
    #expect(report.contains("\"path\":\"new.c\"") && !report.contains("old.c"))
  }

  @Test func `Jenkins and Azure read JUnit, unless another place is named for it`() throws {
    let jenkins = ["JENKINS_URL": "https://ci.example/", "CHANGE_TARGET": "main"]
    #expect(try ci(jenkins).status == 1)
    #expect(String(decoding: try workspace.bytes("work/quoth-junit.xml"), as: UTF8.self).contains("new.c"))
    try workspace.shell("rm work/quoth-junit.xml")
    let azure = ["TF_BUILD": "True", "SYSTEM_PULLREQUEST_TARGETBRANCH": "refs/heads/main"]
    #expect(try ci(azure, "--output junit=../own.xml --exit-zero").status == 0)
    #expect(String(decoding: try workspace.bytes("own.xml"), as: UTF8.self).contains("new.c"))
    try workspace.shell("test ! -e work/quoth-junit.xml")
    #expect(try ci(azure, "--output sarif=../own.sarif").status == 1)
    try workspace.shell("test -e work/quoth-junit.xml -a -e own.sarif")
  }

  @Test func `with --blame an annotation and the summary name the commit that brought the copy in`() throws {
    var variables = try github("pull_request", "{}")
    variables["GITHUB_BASE_REF"] = "main"
    let told = "It came in with commit \(try commit("topic").prefix(12)) of "
    #expect(try ci(variables, "--blame").output.contains(told))
    #expect(String(decoding: try workspace.bytes("summary.md"), as: UTF8.self).contains(told))
  }

  @Test func `a base that is given goes before all variables`() throws {
    let outcome = try ci(github("pull_request", "damaged"), "--base origin/main -f text")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "quoth: GitHub Actions: compared with origin/main\n")
    #expect(outcome.output.contains("new.c:1-13") && !outcome.output.contains("old.c"))
    #expect(try ci([:], "--base nowhere").status == 2)
  }

  /// The variables of each platform, and what mends its clone.
  static let shallowClones: [(variables: [String: String], mending: String)] = [
    (["GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main"], "fetch-depth: 0"),
    (["GITLAB_CI": "true", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"], "GIT_DEPTH: 0"),
    (["JENKINS_URL": "https://ci.example/", "CHANGE_TARGET": "main"], "shallow: false"),
    (["TF_BUILD": "True", "SYSTEM_PULLREQUEST_TARGETBRANCH": "main"], "fetchDepth: 0"),
    (
      ["BUILDKITE": "true", "BUILDKITE_PULL_REQUEST": "7", "BUILDKITE_PULL_REQUEST_BASE_BRANCH": "main"],
      "BUILDKITE_GIT_CLONE_FLAGS"
    ),
  ]

  @Test(arguments: shallowClones)
  func `a shallow clone without the base is an error that names what mends it`(
    _ variables: [String: String], _ mending: String
  ) throws {
    try workspace.shell("git clone -q --depth 1 -b topic \"file://$PWD/origin\" shallow")
    for refs in ["", "git -C shallow fetch -q --depth 1 origin main:refs/remotes/origin/main"] {
      try workspace.shell(refs.isEmpty ? "true" : refs)
      let outcome = try ci(variables, in: "shallow")
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errorLines.count == 1 && outcome.errors.contains(mending), "\(outcome.errors)")
    }
  }

  @Test func `a whole clone without the target branch is an error, too`() throws {
    let outcome = try ci(["JENKINS_URL": "https://ci.example/", "CHANGE_TARGET": "gone\u{1B}[31m"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("git fetch origin") && !outcome.errors.contains("\u{1B}"), "\(outcome.errors)")
  }

  @Test func `an event that is damaged or gone is an error that names --base`() throws {
    let damaged = try ci(github("push", "{\"before\":"))
    #expect(damaged.status == 2 && damaged.errors.contains("--base") && damaged.errorLines.count == 1)
    try workspace.shell("rm event.json")
    let gone = try ci(["GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": "../event.json"])
    #expect(gone.status == 2 && gone.errors.contains("event.json") && gone.errorLines.count == 1)
  }

  @Test func `outside of a repository a comparison is an error, a scan of all files is none`() throws {
    try workspace.shell("mkdir plain && cp new.c plain")
    #expect(try ci([:], in: "plain").status == 1)
    #expect(try ci([:], "--base main", in: "plain").status == 2)
  }

  @Test func `the script of the action hands over each line as one word, whatever it holds`() throws {
    try workspace.write("echo", "#!/bin/sh\nprintf '[%s]' \"$@\" > words\n")
    let root = Samples.folder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    try workspace.shell(
      #"""
      chmod +x echo && mkdir -p corpora && INPUT_QUOTH=./echo INPUT_CORPUS="$(printf 'a b.qpack\n\n$(touch pwned).qpack\n')" INPUT_PATHS='-x;`touch pwned`' \
      INPUT_BASE='"; touch pwned; "' INPUT_BLAME=true INPUT_SARIF='q "s.sarif' "\#(root)/ci/github-action"
      """#)
    #expect(
      String(decoding: try workspace.bytes("words"), as: UTF8.self) == #"""
        [ci][--corpus=a b.qpack][--corpus=$(touch pwned).qpack][--base="; touch pwned; "][--blame][--output=sarif=q "s.sarif][--][-x;`touch pwned`]
        """#)
    try workspace.shell("test ! -e pwned")
  }
}
