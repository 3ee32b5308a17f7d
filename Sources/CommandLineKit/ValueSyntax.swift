/// How one value is written on the command line: what it is called, what completes it, how its bytes are read.
public struct ValueSyntax<Value: Sendable>: Sendable {
  let description: ValueDescription
  let parse: @Sendable ([UInt8]) -> Value?
  let spell: @Sendable (Value) -> String
  /// The part of the bytes that is at fault when they stand for no value.
  let fault: @Sendable ([UInt8]) -> [UInt8]

  /// - Parameters:
  ///   - placeholder: the name of the value in help, such as `PACK`.
  ///   - expectation: what the value has to be, the end of a sentence that begins with "it takes".
  ///   - completion: what a shell offers for it.
  ///   - parse: the value that the bytes stand for, or nil when they stand for none.
  ///   - spell: the value as it would be typed; help shows a default so.
  ///   - fault: the part of the bytes that is at fault when they stand for none.
  public init(
    _ placeholder: String, expectation: String, completion: Completion = .text,
    parse: @escaping @Sendable ([UInt8]) -> Value?, spell: @escaping @Sendable (Value) -> String,
    fault: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
  ) {
    description = ValueDescription(placeholder: placeholder, expectation: expectation, completion: completion)
    self.parse = parse
    self.spell = spell
    self.fault = fault
  }

  /// Reads the value of the option or operand called `name`.
  func read(_ bytes: [UInt8], of name: String) throws(UsageError) -> Value {
    if let value = parse(bytes) { return value }
    let fault = fault(bytes)
    throw UsageError(
      "\(name) cannot be \(quoted(fault)): it takes \(description.expectation)",
      suggestion: closest(to: fault, among: description.completion.choices))
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

extension ValueSyntax {
  /// Words of a fixed set with commas between them.
  public static func words<Word: Sendable>(
    _ placeholder: String, of all: [Word], spelled spelling: @escaping @Sendable (Word) -> String
  ) -> Self where Value == [Word] {
    let words = all.map(spelling)
    let comma = UInt8(ascii: ",")
    @Sendable func word(_ bytes: ArraySlice<UInt8>) -> Word? { all.first { bytes.elementsEqual(spelling($0).utf8) } }
    return Self(
      placeholder, expectation: "\(listing(words, "or")), or several with commas between them",
      completion: .choices(words),
      parse: { bytes in
        let parts = bytes.split(separator: comma, omittingEmptySubsequences: false).map(word)
        return parts.contains { $0 == nil } ? nil : parts.compactMap(\.self)
      },
      spell: { $0.map(spelling).joined(separator: ",") },
      fault: { bytes in
        bytes.split(separator: comma, omittingEmptySubsequences: false).first { word($0) == nil }.map(Array.init)
          ?? bytes
      })
  }
}
