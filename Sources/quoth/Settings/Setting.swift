import Platform
import Settings

/// A value that holds for a scan, and who says so.
struct Setting<Value: Sendable>: Sendable {
  let value: Value
  let source: SettingSource

  init(_ value: Value, _ source: SettingSource) {
    self.value = value
    self.source = source
  }
}

/// Who says what a setting is.
enum SettingSource: Equatable, Sendable {
  /// With its dashes.
  case option(String)
  case file(BytePath, SettingsKey)
  /// A variable, by its name.
  case environment(String)
  /// A file of the project, when the scan looks at it.
  case project
  case builtIn

  var isFile: Bool { if case .file = self { true } else { false } }

  /// In words that are safe to show.
  var told: String {
    switch self {
    case .option(let name), .environment(let name): name
    case .file(let path, let key): "\(path): \(key.rawValue)"
    case .project: "the project"
    case .builtIn: "built in"
    }
  }
}
