import Licences
import Platform
import Provenance

extension PolicyRule {
  init(_ entry: SettingsEntry, projectFolder: BytePath) throws(EntryError) {
    let rule = try SettingsObject<RuleKey>(entry)
    let when = try rule.required(.when, because: "say for which findings it is; failOn and warnOn are for all others")
    let then = try rule.required(.then, because: "say what becomes of its findings: fail, warn or pass")
    self.init(
      when: try FindingCondition(when, projectFolder: projectFolder), then: try then.word(of: Level.self),
      reason: try rule[.reason]?.text() ?? "")
  }
}

extension FindingCondition {
  fileprivate init(_ entry: SettingsEntry, projectFolder: BytePath) throws(EntryError) {
    let given = try SettingsObject<ConditionKey>(entry)
    guard !given.isEmpty else {
      throw entry.error("has no condition; give at least one, such as { attribution: 'partial' }")
    }
    self.init()
    attribution = try given.words(.attribution)
    compatibility = try given.words(.compatibility)
    category = try given.words(.category)
    licence = try given.values(.licence) { (entry) throws(EntryError) in try entry.licence() }
    component = try given.values(.component) { (entry) throws(EntryError) in try entry.component() }
    let globs = try given.values(.path) { (entry) throws(EntryError) in try entry.glob() }
    path = globs.isEmpty ? nil : PathGlobs(globs, from: projectFolder)
    minimumProbability = try given[.minimumProbability]?.number(in: 0...1)
    assisted = try given[.assisted]?.flag()
  }
}

extension SettingsObject<ConditionKey> {
  fileprivate func words<Word: CaseIterable & RawRepresentable<String>>(_ key: ConditionKey) throws(EntryError)
    -> [Word]
  {
    try values(key) { (entry) throws(EntryError) in try entry.word(of: Word.self) }
  }

  /// The values of a condition; an empty list would be none, which nobody can mean.
  fileprivate func values<Value>(
    _ key: ConditionKey, _ read: (SettingsEntry) throws(EntryError) -> Value
  ) throws(EntryError) -> [Value] {
    let values = try each(key, read)
    if values.isEmpty, let entry = self[key] { throw entry.error("is empty; give it a value or leave it out") }
    return values
  }
}
