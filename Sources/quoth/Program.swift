import CommandLineKit

/// What the arguments ask for: one case a command, with validated settings.
enum Invocation: Sendable {
  case scan(ScanSettings)
  case ci(CIArguments)
  case explain(ExplainSettings)
  case attribute(AttributeArguments)
  case notice(NoticeArguments)
  case verify(VerifySettings)
  case selfTest(SelfTestSettings)
  case allow(AllowSettings)
  case baselineCreate(BaselineSettings)
  case baselinePrune(BaselineSettings)
  case baselineUpdate(BaselineSettings)
  case hook(HookArguments)
  case hookInstall(HookStages)
  case hookUninstall(HookStages)
  case corpusAdd(CorpusAddSettings)
  case corpusBuild(CorpusBuildSettings)
  case corpusCheck(CorpusCheckSettings)
  case corpusInfo(CorpusInfoSettings)
  case corpusList(CorpusListSettings)
  case corpusLookup(CorpusLookupSettings)
  case corpusMerge(CorpusMergeSettings)
  case licencesCheck(LicencesCheckSettings)
  case licencesDetect(LicencesDetectSettings)
  case licencesList(LicencesListSettings)
  case licencesShow(LicencesShowSettings)
  case completions(CompletionsSettings)
  case manual
  case help([String], HelpLength)
  case version
}

/// The command line of `quoth`: every command, from which parsing, help, completions and the man page are made.
let program = Program<Invocation>(
  "quoth", version: "0.1.0", summary: "Find out whether code was copied, from where, and under which licence",
  sections: [
    HelpSection(
      "Exit status",
      """
      0  nothing was found that fails
      1  something was found; --exit-code and --exit-zero change this number
      2  the arguments, an input, the output or a pack were at fault
      3  nothing was found, but something that should have been read could not be
      """),
    HelpSection(
      "Environment",
      """
      NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE and TERM=dumb decide about colour where --color does not. QUOTH_CONFIG names the settings \
      file where --config does not, QUOTH_CORPUS the packs where --corpus does not.
      """),
  ],
  examples: [
    Example("quoth scan src", "Find the code in src that was copied from well-known open-source components"),
    Example("quoth corpus add known.pack curl-7.88.1.tar.gz", "Add a release to a pack, which is made if need be"),
    Example("quoth help scan", "Read about a command"),
  ],
  commands: [
    ScanCommand.command,
    HookCommand.command,
    CICommand.command,
    ExplainCommand.command,
    AttributeCommand.command,
    NoticeCommand.command,
    VerifyCommand.command,
    SelfTestCommand.command,
    AllowCommand.command,
    Command(
      group: "baseline", summary: "Accept all findings that there are, to see what is new",
      [BaselineCreateCommand.command, BaselineUpdateCommand.command, BaselinePruneCommand.command]),
    Command(
      group: "corpus", summary: "Make and look into packs of licensed code",
      [
        CorpusAddCommand.command, CorpusBuildCommand.command, CorpusCheckCommand.command, CorpusInfoCommand.command,
        CorpusListCommand.command, CorpusLookupCommand.command, CorpusMergeCommand.command,
      ]),
    Command(
      group: "licences", summary: "Look into licences",
      [
        LicencesCheckCommand.command, LicencesDetectCommand.command, LicencesListCommand.command,
        LicencesShowCommand.command,
      ]),
    CompletionsCommand.command,
    ManCommand.command,
    HelpCommand.command,
  ],
  shared: SharedSettings.options, defaults: SharedSettings(),
  help: { .help($0, $1) }, showVersion: .version)
