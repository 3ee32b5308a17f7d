import Licences
import Matching
import Platform
import Provenance
import Settings

/// What holds for a scan: what the command line says, else a variable, else the settings file, else what is built in.
struct EffectiveSettings: Sendable {
  let place: SettingsPlace
  let corpora: Setting<[CorpusName]>
  let sensitivity: Setting<Sensitivity>
  /// Nil leaves it to the project's own files.
  let licence: Setting<LicenceExpression?>
  let include: Setting<[[UInt8]]>
  let exclude: Setting<[[UInt8]]>
  let rules: Setting<[PolicyRule]>
  let failOn: Setting<[PolicyTerm]>
  let warnOn: Setting<[PolicyTerm]>
  /// The components that are the project's own.
  let own: Setting<[ComponentPattern]>
  let accepted: Setting<[AcceptedComponent]>
  /// Nil leaves it at the file in the project's folder, if it is there.
  let baseline: Setting<BytePath?>
  let reading: ReadingSettings
  let includesItself: Bool
  let usesBaseline: Bool

  /// - Parameter path: the first that is scanned; nil for standard input.
  init(
    _ arguments: ComparisonArguments, around path: BytePath?, environment: Environment = .inherited
  ) throws {
    let named = arguments.config.flatMap { BytePath($0) }
    let place = try SettingsPlace(around: path, named: named, environment: environment)
    try self.init(arguments, place, Self.file(at: place), environment: environment)
  }

  private static func file(at place: SettingsPlace) throws -> ProjectSettings? {
    guard let file = place.file else { return nil }
    do { return try ProjectSettings(reading: file, projectFolder: place.projectFolder) } catch let error as FileError {
      let name =
        switch place.namedBy {
        case .option: "--config names"
        case .environment: "QUOTH_CONFIG names"
        case .nothing: "is the nearest"
        }
      throw CommandError("\(error); it is the settings file that \(name)")
    }
  }

  init(
    _ arguments: ComparisonArguments, _ place: SettingsPlace, _ file: ProjectSettings?, environment: Environment
  ) throws(CommandError) {
    self.place = place
    corpora = Self.corpora(arguments.corpora, environment, file)
    sensitivity = Self.one(arguments.sensitivity, "--sensitivity", file, .sensitivity, file?.sensitivity, .normal)
    licence = Self.optional(try Self.licence(of: arguments), "--licence", file, .licence, file?.licence, .project)
    include = Self.list(arguments.reading.includes, "--include", file, .include, file?.include.map { Array($0.utf8) })
    exclude = Self.list(arguments.reading.excludes, "--exclude", file, .exclude, file?.exclude.map { Array($0.utf8) })
    rules = Self.list([], "", file, .rules, file?.rules)
    let preset = (file?.strictness ?? .normal).policy
    let terms = (fail: arguments.failOn.flatMap(\.self), warn: arguments.warnOn.flatMap(\.self))
    failOn = Self.terms(terms.fail, "--fail-on", file, .failOn, file?.failOn, preset.failOn)
    warnOn = Self.terms(terms.warn, "--warn-on", file, .warnOn, file?.warnOn, preset.warnOn)
    own = Self.list([], "", file, .self, file?.own)
    accepted = Self.list([], "", file, .accepted, file?.accepted)
    let named = arguments.baseline.flatMap { BytePath($0) }
    baseline = Self.optional(named, "--baseline", file, .baseline, file?.baseline, .project)
    reading = arguments.reading.with(include, exclude, of: place.projectFolder)
    includesItself = arguments.includesItself
    usesBaseline = arguments.usesBaseline
  }

  private static func corpora(
    _ given: [[UInt8]], _ environment: Environment, _ file: ProjectSettings?
  ) -> Setting<[CorpusName]> {
    if !given.isEmpty { return Setting(given.map { CorpusName($0) }, .option("--corpus")) }
    let variable = "QUOTH_CORPUS"
    let listed = CorpusName.list(environment[variable] ?? [])
    if !listed.isEmpty { return Setting(listed, .environment(variable)) }
    if let file, !file.corpora.isEmpty { return Setting(file.corpora, .file(file.file, .corpora)) }
    return Setting([.builtIn], .builtIn)
  }

  private static func licence(of arguments: ComparisonArguments) throws(CommandError) -> LicenceExpression? {
    guard let text = arguments.licence else { return nil }
    do throws(ExpressionError) { return try LicenceExpression(parsing: text) } catch {
      throw CommandError("--licence takes an SPDX expression such as 'MIT OR Apache-2.0': \(error)")
    }
  }

  private static func one<Value>(
    _ given: Value?, _ option: String, _ file: ProjectSettings?, _ key: SettingsKey, _ written: Value?, _ builtIn: Value
  ) -> Setting<Value> {
    if let given { return Setting(given, .option(option)) }
    if let file, let written { return Setting(written, .file(file.file, key)) }
    return Setting(builtIn, .builtIn)
  }

  private static func optional<Value>(
    _ given: Value?, _ option: String, _ file: ProjectSettings?, _ key: SettingsKey, _ written: Value?,
    _ otherwise: SettingSource
  ) -> Setting<Value?> {
    if let given { return Setting(given, .option(option)) }
    if let file, let written { return Setting(written, .file(file.file, key)) }
    return Setting(nil, otherwise)
  }

  /// A list that is empty is not given.
  private static func list<Value>(
    _ given: [Value], _ option: String, _ file: ProjectSettings?, _ key: SettingsKey, _ written: [Value]?
  ) -> Setting<[Value]> {
    one(given.isEmpty ? nil : given, option, file, key, written?.isEmpty == true ? nil : written, [])
  }

  /// The terms of a level; one that is written as an empty list has none.
  private static func terms(
    _ given: [PolicyTerm], _ option: String, _ file: ProjectSettings?, _ key: SettingsKey, _ written: [PolicyTerm]?,
    _ preset: [PolicyTerm]
  ) -> Setting<[PolicyTerm]> {
    let terms = one(given.isEmpty ? nil : given, option, file, key, written, preset)
    guard terms.source == .builtIn, let file, file.strictness != nil else { return terms }
    return Setting(preset, .file(file.file, .strictness))
  }
}

extension ReadingSettings {
  /// With these globs; those that a settings file has begin at the project's folder.
  fileprivate func with(
    _ include: Setting<[[UInt8]]>, _ exclude: Setting<[[UInt8]]>, of folder: BytePath
  ) -> ReadingSettings {
    var reading = self
    (reading.includes, reading.includesFolder) = (include.value, include.source.isFile ? folder : nil)
    (reading.excludes, reading.excludesFolder) = (exclude.value, exclude.source.isFile ? folder : nil)
    return reading
  }
}
