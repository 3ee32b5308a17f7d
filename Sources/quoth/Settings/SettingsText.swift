import Licences
import Matching
import Platform
import Provenance
import Settings

/// The settings that hold for a scan as a person reads them, each with who says so.
struct SettingsText {
  private let settings: EffectiveSettings
  private static let column = 18

  init(_ settings: EffectiveSettings) {
    self.settings = settings
  }

  /// Safe to show.
  var lines: [String] {
    places + policy
      + lines("self", settings.own, \.shown)
      + lines("accepted", settings.accepted, \.told)
      + baseline
      + reading
  }

  private var places: [String] {
    let namedBy =
      switch settings.place.namedBy {
      case .option: "--config"
      case .environment: "QUOTH_CONFIG"
      case .nothing: settings.place.file == nil ? "there is none" : "the nearest"
      }
    let folder = settings.place.projectFolder
    return row("settings file", ["\(settings.place.file?.description ?? "none") (\(namedBy))"])
      + row("project", [folder.bytes.isEmpty ? "." : folder.description])
      + lines("corpora", settings.corpora) { escapedForTerminal($0.word) }
      + line("sensitivity", settings.sensitivity, \.rawValue)
      + line("licence", settings.licence) { $0?.description ?? "as the project's files say" }
  }

  private var policy: [String] {
    lines("rules", settings.rules, \.told)
      + line("fail on", settings.failOn) { $0.isEmpty ? "nothing" : $0.map(\.spelling).joined(separator: ", ") }
      + line("warn on", settings.warnOn) { $0.isEmpty ? "nothing" : $0.map(\.spelling).joined(separator: ", ") }
  }

  private var baseline: [String] {
    guard settings.usesBaseline else { return line("baseline", Setting("none", .option("--no-baseline"))) { $0 } }
    return line("baseline", settings.baseline) { $0?.description ?? "that of the project's folder, if it is there" }
  }

  private var reading: [String] {
    let reading = settings.reading
    return lines("include", settings.include) { escapedForTerminal($0) }
      + lines("exclude", settings.exclude) { escapedForTerminal($0) }
      + flag(
        "ignore files", reading.obeysIgnoreFiles ? "obeyed" : "passed over", reading.obeysIgnoreFiles, "--no-ignore")
      + flag("hidden files", reading.includesHidden ? "read" : "skipped", !reading.includesHidden, "--hidden")
      + flag(
        "max file size", "\(reading.maximumFileSize) bytes",
        reading.maximumFileSize == ReadingSettings().maximumFileSize,
        "--max-filesize")
      + flag("jobs", reading.jobs.map { "\($0)" } ?? "one for each processor", reading.jobs == nil, "--jobs")
      + flag("own findings", settings.includesItself ? "told" : "left out", !settings.includesItself, "--self")
  }

  private func flag(_ name: String, _ value: String, _ isBuiltIn: Bool, _ option: String) -> [String] {
    line(name, Setting(value, isBuiltIn ? .builtIn : .option(option))) { $0 }
  }

  private func line<Value>(_ name: String, _ setting: Setting<Value>, _ told: (Value) -> String) -> [String] {
    row(name, ["\(told(setting.value)) (\(setting.source.told))"])
  }

  private func lines<Value>(_ name: String, _ setting: Setting<[Value]>, _ told: (Value) -> String) -> [String] {
    row(name, (setting.value.isEmpty ? ["none"] : setting.value.map(told)).map { "\($0) (\(setting.source.told))" })
  }

  private func row(_ name: String, _ values: [String]) -> [String] {
    values.enumerated().map { index, value in
      let name = index == 0 ? name : ""
      return name + String(repeating: " ", count: Self.column - name.utf8.count) + value
    }
  }
}

extension ComponentPattern {
  fileprivate var shown: String { escapedForTerminal(text) }
}

extension AcceptedComponent {
  fileprivate var told: String {
    component.shown + (until.map { " until \($0)" } ?? "") + ", because: \(escapedForTerminal(reason))"
  }
}

extension PolicyRule {
  fileprivate var told: String {
    "\(then.rawValue) when \(when.told)" + (reason.isEmpty ? "" : ", because: \(escapedForTerminal(reason))")
  }
}

extension FindingCondition {
  fileprivate var told: String {
    let conditions: [(String, [String])] = [
      ("attribution", attribution.map(\.rawValue)), ("compatibility", compatibility.map(\.rawValue)),
      ("category", category.map(\.rawValue)), ("licence", licence.map(\.text)), ("path", path?.patterns ?? []),
      ("component", component.map(\.text)), ("minimumProbability", minimumProbability.map { ["\($0)"] } ?? []),
      ("assisted", assisted.map { ["\($0)"] } ?? []),
    ]
    return conditions.filter { !$0.1.isEmpty }.map { name, values in
      "\(name) is \(values.map { escapedForTerminal($0) }.joined(separator: " or "))"
    }.joined(separator: " and ")
  }
}
