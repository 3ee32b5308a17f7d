public import Licences
public import Matching
public import Platform
public import Provenance

/// What a settings file says, checked. What it does not say is nil or empty.
public struct ProjectSettings: Sendable {
  /// As the user would name it.
  public let file: BytePath
  public let licence: LicenceExpression?
  /// Paths are joined to the folder of the file.
  public let corpora: [CorpusName]
  public let sensitivity: Sensitivity?
  /// Globs in the syntax of `.gitignore`.
  public let include: [String]
  public let exclude: [String]
  public let strictness: Strictness?
  public let failOn: [PolicyTerm]?
  public let warnOn: [PolicyTerm]?
  public let rules: [PolicyRule]
  /// The components that are the project's own.
  public let own: [ComponentPattern]
  public let accepted: [AcceptedComponent]
  /// Joined to the folder of the file.
  public let baseline: BytePath?

  /// More than anybody writes.
  static let maximumBytes = 1 << 20

  /// Reads and checks a file.
  /// - Parameter projectFolder: what the globs of its rules begin at.
  public init(reading file: BytePath, projectFolder: BytePath) throws {
    try self.init(json5: readFile(file, maximumBytes: Self.maximumBytes), file: file, projectFolder: projectFolder)
  }

  /// Checks the bytes of a file. Linear in their number.
  public init(json5 bytes: [UInt8], file: BytePath, projectFolder: BytePath) throws(SettingsError) {
    do throws(EntryError) {
      let root = try SettingsObject<SettingsKey>(SettingsEntry(value: SettingsValue(json5: bytes), path: []))
      try self.init(root, file: file, projectFolder: projectFolder)
    } catch {
      throw SettingsError(file: file, sentence: error.sentence)
    }
  }

  private init(_ root: SettingsObject<SettingsKey>, file: BytePath, projectFolder: BytePath) throws(EntryError) {
    self.file = file
    let folder = file.parent == "." ? "" : file.parent
    licence = try root[.licence]?.expression()
    corpora = try root.each(.corpora) { (entry) throws(EntryError) in try entry.corpus(from: folder) }
    sensitivity = try root[.sensitivity]?.word(of: Sensitivity.self)
    include = try root.each(.include) { (entry) throws(EntryError) in try entry.glob() }
    exclude = try root.each(.exclude) { (entry) throws(EntryError) in try entry.glob() }
    strictness = try root[.strictness]?.word(of: Strictness.self)
    failOn = try root[.failOn]?.each { (entry) throws(EntryError) in try entry.term() }
    warnOn = try root[.warnOn]?.each { (entry) throws(EntryError) in try entry.term() }
    rules = try root.objects(.rules) { (rule) throws(EntryError) in try PolicyRule(rule, projectFolder: projectFolder) }
    own = try root.each(.self) { (entry) throws(EntryError) in try entry.component() }
    accepted = try root.objects(.accepted) { (entry) throws(EntryError) in try AcceptedComponent(entry) }
    baseline = try root[.baseline]?.path(from: folder)
  }
}

extension SettingsObject {
  /// The values of a key that takes a list of objects; empty when it is not there.
  fileprivate func objects<Value>(
    _ key: Key, _ read: (SettingsEntry) throws(EntryError) -> Value
  ) throws(EntryError) -> [Value] {
    var values: [Value] = []
    for entry in try self[key]?.list() ?? [] { values.append(try read(entry)) }
    return values
  }
}
