/// Rows of the option table that help shows under one heading.
public struct OptionGroup<Settings>: Sendable {
  let title: String
  let options: [Option<Settings>]

  public init(_ title: String, _ options: [Option<Settings>]) {
    self.title = title
    self.options = options
  }

  /// The same group in the table of settings that hold these settings at `path`.
  public func lifted<Whole>(to path: SettingPath<Whole, Settings>) -> OptionGroup<Whole> {
    OptionGroup<Whole>(title, options.map { $0.lifted(to: path) })
  }

  func described(defaults settings: Settings) -> OptionGroupDescription {
    OptionGroupDescription(
      title: title,
      options: options.map { option in
        var description = option.description
        description.defaultText = option.defaultText(settings)
        return description
      })
  }
}

/// What help, completions and the man page tell of a group of options.
struct OptionGroupDescription: Sendable {
  let title: String
  var options: [OptionDescription]
}
