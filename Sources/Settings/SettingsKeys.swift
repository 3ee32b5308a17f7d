/// The keys of a settings file; docs/settings.md explains them, and docs/quoth-settings.schema.json tells them to editors.
public enum SettingsKey: String, CaseIterable, Sendable {
  case licence, corpora, sensitivity, include, exclude, strictness, failOn, warnOn, rules, `self`, accepted, baseline
}

/// The keys of a rule.
enum RuleKey: String, CaseIterable {
  case when, then, reason
}

/// The keys of a rule's conditions.
enum ConditionKey: String, CaseIterable {
  case attribution, compatibility, category, licence, path, component, minimumProbability, assisted
}

/// The keys of an accepted component.
enum AcceptedKey: String, CaseIterable {
  case component, reason, until
}
