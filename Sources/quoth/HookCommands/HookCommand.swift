import CommandLineKit
import Platform
import Provenance
import SourceTree

/// `quoth hook`: checks what is about to be committed, or pushed, as git and pre-commit ask for it.
enum HookCommand {
  static let command = Command<Invocation>(
    "hook", summary: "Check what is about to be committed; install it into git",
    details: """
      Reads the index, never the working tree. Of staged files only findings count that touch lines which the commit adds or changes; of \
      other files that are named, all. Where pre-commit says which commits to compare (--from-ref and --to-ref, a push), these are compared.
      With --push, lines count that the remote has in none of its branches that are known here.

      Exits with 0 when nothing fails, 1 when something does, and 2 after an error, such as a file that should have been read and could not be.
      """,
    examples: [
      Example("quoth hook", "Check all that is staged"),
      Example("quoth hook --sensitivity low src/url.c", "Check one file, as pre-commit does"),
      Example("quoth hook install", "Have git do it before each commit"),
    ],
    settings: HookArguments(), operands: HookArguments.operands, options: HookArguments.options,
    commands: [HookInstallCommand.command, HookUninstallCommand.command],
    validate: { arguments throws(UsageError) in .hook(try arguments.validated()) })

  static func run(_ arguments: HookArguments, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    let top = try workingTree()
    let settings = try EffectiveSettings(arguments.comparison, around: top)
    let comparisons = try arguments.remote.map { try pushed(to: $0, from: top) }
    if comparisons?.isEmpty == true { try output.write("nothing was checked: no commit is pushed\n") }
    var status = ExitStatus.clean
    for comparison in comparisons ?? [compared(arguments.files)] {
      var changes = Changes(comparison: comparison, paths: arguments.files.isEmpty ? [top.bytes] : arguments.files)
      changes.isInHook = true
      let request = ScanRequest(
        settings, source: .changes(changes), showsProgress: false, today: CalendarDate.today)
      let report = try await Scan.report(request)
      try delivery(arguments, around: top).deliver(report, to: &output)
      if !report.summary.failures.isEmpty { status = .failed }
      if status == .clean, report.findings.contains(where: { $0.level == .fail }) { status = .findings }
    }
    return status
  }

  /// Whether pre-commit has started us, so that every word behind `hook` is the name of a file.
  static var isStartedByFramework: Bool { Environment.inherited["PRE_COMMIT"] == Array("1".utf8) }

  /// The root of the working tree around the current folder, as the user would name it.
  private static func workingTree() throws -> BytePath {
    let here = try naming("read", ".") { () throws(SystemError) in try ("." as BytePath).resolved() }
    guard let top = ProjectFolder.repository(around: here) else {
      throw CommandError("there is no git repository around \(here), so there is nothing to commit: change into one")
    }
    let way = top.way(from: here)
    return way.bytes.isEmpty ? "." : way
  }

  private static func compared(_ files: [[UInt8]]) -> Changes.Comparison {
    let environment = Environment.inherited
    if let from = environment["PRE_COMMIT_FROM_REF"], let to = environment["PRE_COMMIT_TO_REF"] {
      return .commits(since: String(decoding: from, as: UTF8.self), upTo: String(decoding: to, as: UTF8.self))
    }
    return files.isEmpty ? .staged : .named
  }

  /// What git is about to push; tags of what is no commit are told and left out.
  private static func pushed(to remote: String, from top: BytePath) throws -> [Changes.Comparison] {
    let references = try PushedReference.all(in: readStandardInput(maximumBytes: 1 << 26))
    let repository = GitRepository(top, .kept)
    return try Changes.Push.all(of: references, to: remote).compactMap { push in
      guard try repository.commitIfPresent(push.commit) != nil else {
        complain("not checked: \(escapedForTerminal(push.reference)) is no commit")
        return nil
      }
      return .pushed(push)
    }
  }

  /// What a finding is told to go on with is about the whole tree: the index may be another one by then.
  private static func delivery(_ arguments: HookArguments, around top: BytePath) throws -> ReportDelivery {
    var scan = ScanArguments()
    (scan.paths, scan.comparison, scan.shared) = ([top.bytes], arguments.comparison, arguments.shared)
    return ReportDelivery(try ScanSettings(scan))
  }
}
