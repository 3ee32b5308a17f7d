/// Where in the settings an option or operand leaves its value.
public typealias SettingPath<Settings, Value> = any WritableKeyPath<Settings, Value> & Sendable

/// A row of the option table: an option's names, what it tells about itself, and what it does to the settings.
public struct Option<Settings>: Sendable {
  let description: OptionDescription
  let apply: @Sendable (inout Settings, OptionUse) throws(UsageError) -> Void
  let defaultText: @Sendable (Settings) -> String?
}

/// One use of an option on the command line.
struct OptionUse: Equatable {
  /// The position of its row among the options that were offered.
  let index: Int
  /// As it was typed, such as `-f` or `--format`.
  let spelling: String
  /// The bytes of its value; nil when it takes none.
  let value: [UInt8]?
}

extension Option {
  /// An option that takes no value and sets the setting to `value`.
  public static func flag<Value: Sendable>(
    _ long: String, short: Character? = nil, _ path: SettingPath<Settings, Value>, to value: Value,
    help: String, details: String = ""
  ) -> Option {
    Option(
      description: OptionDescription(long: long, short: short, help: help, details: details),
      apply: { settings, _ in settings[keyPath: path] = value }, defaultText: { _ in nil })
  }

  /// A switch that sets a setting to `value`; the name `opposite`, when given, sets it back.
  public static func flag(
    _ long: String, short: Character? = nil, opposite: String? = nil,
    _ path: SettingPath<Settings, Bool>, to value: Bool = true, help: String, details: String = ""
  ) -> Option {
    Option(
      description: OptionDescription(long: long, short: short, opposite: opposite, help: help, details: details),
      apply: { settings, use in
        settings[keyPath: path] = use.spelling == opposite.map { "--\($0)" } ? !value : value
      },
      defaultText: { _ in nil })
  }

  /// An option that takes no value and adds one each time it is given.
  public static func count(
    _ long: String, short: Character? = nil, _ path: SettingPath<Settings, Int>, help: String,
    details: String = ""
  ) -> Option {
    Option(
      description: OptionDescription(long: long, short: short, isRepeatable: true, help: help, details: details),
      apply: { settings, _ in settings[keyPath: path] += 1 }, defaultText: { _ in nil })
  }

  /// An option with a value; the last one given wins. Help shows the initial value as its default unless it is required.
  public static func value<Value>(
    _ long: String, short: Character? = nil, _ path: SettingPath<Settings, Value>,
    _ syntax: ValueSyntax<Value>, isRequired: Bool = false, help: String, details: String = ""
  ) -> Option {
    Option(
      description: OptionDescription(
        long: long, short: short, value: syntax.description, isRequired: isRequired, help: help, details: details),
      apply: { (settings, use) throws(UsageError) in
        settings[keyPath: path] = try syntax.read(use.value ?? [], of: use.spelling)
      },
      defaultText: { isRequired ? nil : syntax.spell($0[keyPath: path]) })
  }

  /// An option with a value and no default; the last one given wins.
  public static func value<Value>(
    _ long: String, short: Character? = nil, _ path: SettingPath<Settings, Value?>,
    _ syntax: ValueSyntax<Value>, help: String, details: String = ""
  ) -> Option {
    Option(
      description: OptionDescription(long: long, short: short, value: syntax.description, help: help, details: details),
      apply: { (settings, use) throws(UsageError) in
        settings[keyPath: path] = try syntax.read(use.value ?? [], of: use.spelling)
      },
      defaultText: { _ in nil })
  }

  /// An option that may be given several times; its values are kept in order.
  public static func values<Value>(
    _ long: String, short: Character? = nil, _ path: SettingPath<Settings, [Value]>,
    _ syntax: ValueSyntax<Value>, help: String, details: String = ""
  ) -> Option {
    Option(
      description: OptionDescription(
        long: long, short: short, value: syntax.description, isRepeatable: true, help: help, details: details),
      apply: { (settings, use) throws(UsageError) in
        settings[keyPath: path].append(try syntax.read(use.value ?? [], of: use.spelling))
      },
      defaultText: { _ in nil })
  }

  /// The same option of settings that hold these settings at `path`.
  func lifted<Whole>(to path: SettingPath<Whole, Settings>) -> Option<Whole> {
    Option<Whole>(
      description: description,
      apply: { (whole, use) throws(UsageError) in try apply(&whole[keyPath: path], use) },
      defaultText: { defaultText($0[keyPath: path]) })
  }
}
