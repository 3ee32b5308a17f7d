/// How one value is written on the command line: what it is called, what completes it, how its bytes are read.
public struct ValueSyntax<Value: Sendable>: Sendable {
  let description: ValueDescription
  let parse: @Sendable ([UInt8]) -> Value?
  let spell: @Sendable (Value) -> String

  /// - Parameters:
  ///   - placeholder: the name of the value in help, such as `PACK`.
  ///   - expectation: what the value has to be, the end of a sentence that begins with "it takes".
  ///   - completion: what a shell offers for it.
  ///   - parse: the value that the bytes stand for, or nil when they stand for none.
  ///   - spell: the value as it would be typed; help shows a default so.
  public init(
    _ placeholder: String, expectation: String, completion: Completion = .text,
    parse: @escaping @Sendable ([UInt8]) -> Value?, spell: @escaping @Sendable (Value) -> String
  ) {
    description = ValueDescription(placeholder: placeholder, expectation: expectation, completion: completion)
    self.parse = parse
    self.spell = spell
  }

  /// Reads the value of the option or operand called `name`.
  func read(_ bytes: [UInt8], of name: String) throws(UsageError) -> Value {
    if let value = parse(bytes) { return value }
    throw UsageError(
      "\(name) cannot be \(quoted(bytes)): it takes \(description.expectation)",
      suggestion: closest(to: bytes, among: description.completion.choices))
  }
}

/// What help, completions and error messages tell of a value.
struct ValueDescription: Sendable {
  let placeholder: String
  let expectation: String
  let completion: Completion
}

/// What a shell offers where a value is typed.
public enum Completion: Sendable, Equatable {
  /// Free text: nothing can be offered.
  case text
  /// Files and directories.
  case path
  /// One of these words.
  case choices([String])
  /// The names of the program's own commands.
  case commands

  var choices: [String] {
    if case .choices(let words) = self { words } else { [] }
  }
}

extension ValueSyntax<[UInt8]> {
  /// A path: any bytes, but not none.
  public static func path(_ placeholder: String) -> Self {
    Self(
      placeholder, expectation: "a path, and an empty one names nothing", completion: .path,
      parse: { $0.isEmpty ? nil : $0 }, spell: { String(decoding: $0, as: UTF8.self) })
  }

  /// Bytes of any encoding, such as a pattern that file names are compared with; not none.
  public static func bytes(_ placeholder: String) -> Self {
    Self(
      placeholder, expectation: "at least one byte", parse: { $0.isEmpty ? nil : $0 },
      spell: { String(decoding: $0, as: UTF8.self) })
  }
}

extension ValueSyntax<String> {
  /// Text in UTF-8; not empty.
  public static func text(_ placeholder: String, completion: Completion = .text) -> Self {
    Self(
      placeholder, expectation: "text in UTF-8 that is not empty", completion: completion,
      parse: { $0.isEmpty ? nil : String(validating: $0, as: UTF8.self) }, spell: { $0 })
  }
}

extension ValueSyntax where Value: CaseIterable & RawRepresentable<String> {
  /// One word of a fixed set, in the order in which the cases are declared.
  public static func choice(of type: Value.Type) -> Self {
    let words = type.allCases.map(\.rawValue)
    return Self(
      words.joined(separator: "|"), expectation: listing(words, "or"), completion: .choices(words),
      parse: { Value(rawValue: String(decoding: $0, as: UTF8.self)) }, spell: \.rawValue)
  }
}
