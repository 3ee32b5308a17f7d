import CommandLineKit
import Platform

@main
enum Quoth {
  static func main() async {
    prepareProcess()
    await outcome(of: Array(programArguments().dropFirst())).end()
  }

  private static func outcome(of arguments: [[UInt8]]) async -> ExitStatus {
    var output = StandardOutput()
    do {
      let status = try await run(program.parse(arguments), writingTo: &output)
      try output.flush()
      return status
    } catch let error as UsageError {
      for line in error.lines { writeToStandardError(escapedForTerminal(line) + "\n") }
    } catch {
      complain("\(error)")
    }
    return .failed
  }

  private static func run(_ invocation: Invocation, writingTo output: inout StandardOutput) async throws -> ExitStatus {
    switch invocation {
    case .scan(let settings): try await ScanCommand.run(settings, writingTo: &output)
    case .ci(let arguments): try await CICommand.run(arguments, writingTo: &output)
    case .explain(let settings): try await ExplainCommand.run(settings, writingTo: &output)
    case .attribute(let arguments): try await AttributeCommand.run(arguments, writingTo: &output)
    case .notice(let arguments): try await NoticeCommand.run(arguments, writingTo: &output)
    case .verify(let settings): try await VerifyCommand.run(settings, writingTo: &output)
    case .selfTest(let settings): try await SelfTestCommand.run(settings, writingTo: &output)
    case .allow(let settings): try await AllowCommand.run(settings, writingTo: &output)
    case .baselineCreate(let settings): try await BaselineCreateCommand.run(settings, writingTo: &output)
    case .baselinePrune(let settings): try await BaselinePruneCommand.run(settings, writingTo: &output)
    case .baselineUpdate(let settings): try await BaselineUpdateCommand.run(settings, writingTo: &output)
    case .hook(let arguments): try await HookCommand.run(arguments, writingTo: &output)
    case .hookInstall(let settings): try await HookInstallCommand.run(settings, writingTo: &output)
    case .hookUninstall(let settings): try await HookUninstallCommand.run(settings, writingTo: &output)
    case .corpusAdd(let settings): try await CorpusAddCommand.run(settings, writingTo: &output)
    case .corpusBuild(let settings): try await CorpusBuildCommand.run(settings, writingTo: &output)
    case .corpusCheck(let settings): try CorpusCheckCommand.run(settings, writingTo: &output)
    case .corpusInfo(let settings): try CorpusInfoCommand.run(settings, writingTo: &output)
    case .corpusList(let settings): try CorpusListCommand.run(settings, writingTo: &output)
    case .corpusLookup(let settings): try CorpusLookupCommand.run(settings, writingTo: &output)
    case .corpusMerge(let settings): try CorpusMergeCommand.run(settings, writingTo: &output)
    case .licencesCheck(let settings): try LicencesCheckCommand.run(settings, writingTo: &output)
    case .licencesDetect(let settings): try await LicencesDetectCommand.run(settings, writingTo: &output)
    case .licencesList(let settings): try LicencesListCommand.run(settings, writingTo: &output)
    case .licencesShow(let settings): try LicencesShowCommand.run(settings, writingTo: &output)
    case .completions(let settings): try CompletionsCommand.run(settings, writingTo: &output)
    case .manual: try ManCommand.run(writingTo: &output)
    case .help(let names, let length): try HelpCommand.run(names, length, writingTo: &output)
    case .version: try VersionCommand.run(writingTo: &output)
    }
  }

}

/// Tells the person what went wrong. The sentence is safe to show: errors escape the names and paths that they tell.
func complain(_ sentence: String) { writeToStandardError("\(program.name): \(sentence)\n") }
