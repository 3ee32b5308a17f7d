/// A row of the operand table: what the arguments that are no options mean, in order.
public struct Operand<Settings>: Sendable {
  let description: OperandDescription
  let apply: @Sendable (inout Settings, [UInt8]) throws(UsageError) -> Void

  /// An operand that has to be given, once.
  public static func one<Value>(
    _ path: SettingPath<Settings, Value>, _ syntax: ValueSyntax<Value>, help: String
  ) -> Operand {
    let name = syntax.description.placeholder
    return Operand(
      description: OperandDescription(value: syntax.description, minimum: 1, isList: false, help: help),
      apply: { (settings, bytes) throws(UsageError) in
        settings[keyPath: path] = try syntax.read(bytes, of: name)
      })
  }

  /// All operands that are left, at least `minimum` of them. It has to be the last row.
  public static func list<Value>(
    _ path: SettingPath<Settings, [Value]>, _ syntax: ValueSyntax<Value>, atLeast minimum: Int = 0,
    help: String
  ) -> Operand {
    let name = syntax.description.placeholder
    return Operand(
      description: OperandDescription(value: syntax.description, minimum: minimum, isList: true, help: help),
      apply: { (settings, bytes) throws(UsageError) in
        settings[keyPath: path].append(try syntax.read(bytes, of: name))
      })
  }
}

/// What help, completions and the man page tell of an operand.
struct OperandDescription: Sendable {
  let value: ValueDescription
  let minimum: Int
  let isList: Bool
  let help: String

  /// As the synopsis shows it: `PACK`, `PACK…` or `[PATH…]`.
  var synopsis: String {
    let name = isList ? "\(value.placeholder)…" : value.placeholder
    return minimum == 0 ? "[\(name)]" : name
  }
}
