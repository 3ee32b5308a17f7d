/// Walks over arguments and tells options from operands, as POSIX and GNU programs do.
///
/// It knows `--name value`, `--name=value`, `-n value`, `-nvalue`, clusters such as `-qv`, `--` before operands, and
/// takes `-` for an operand.
struct ArgumentCursor {
  /// The arguments that are still to be read.
  private(set) var remaining: ArraySlice<[UInt8]>
  private let options: [OptionDescription]
  private var cluster: ArraySlice<UInt8> = []
  private var onlyOperands = false

  enum Token: Equatable {
    case option(OptionUse)
    case operand([UInt8])
  }

  init(_ arguments: [[UInt8]], options: [OptionDescription]) {
    remaining = arguments[...]
    self.options = options
  }

  /// The next option or operand, or nil at the end.
  mutating func next() throws(UsageError) -> Token? {
    if !cluster.isEmpty { return try nextOfCluster() }
    if !onlyOperands, remaining.first == Array("--".utf8) {
      onlyOperands = true
      remaining.removeFirst()
    }
    guard let argument = remaining.popFirst() else { return nil }
    guard !onlyOperands, argument.count > 1, argument[0] == dash else { return .operand(argument) }
    if argument[1] == dash { return try long(argument) }
    cluster = argument.dropFirst()
    return try nextOfCluster()
  }

  private mutating func long(_ argument: [UInt8]) throws(UsageError) -> Token {
    let parts = argument.dropFirst(2).split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(decoding: parts[0], as: UTF8.self)
    guard let index = options.firstIndex(where: { $0.longNames.contains(name) }) else {
      throw unknownOption(argument.prefix(2 + parts[0].count), word: parts[0])
    }
    let spelling = "--\(name)"
    let attached = parts.count > 1 ? Array(parts[1]) : nil
    guard let value = options[index].value else {
      if attached != nil { throw UsageError("\(spelling) takes no value") }
      return .option(OptionUse(index: index, spelling: spelling, value: nil))
    }
    let bytes = if let attached { attached } else { try following(spelling, value) }
    return .option(OptionUse(index: index, spelling: spelling, value: bytes))
  }

  private mutating func nextOfCluster() throws(UsageError) -> Token? {
    let whole = cluster
    guard let letter = cluster.popFirst() else { return nil }
    guard let index = options.firstIndex(where: { $0.short?.asciiValue == letter }) else {
      let shown = letter < 0x80 ? whole.prefix(1) : whole
      throw unknownOption([dash] + shown, word: whole)
    }
    let spelling = "-\(Character(Unicode.Scalar(letter)))"
    guard let value = options[index].value else {
      return .option(OptionUse(index: index, spelling: spelling, value: nil))
    }
    let attached = Array(cluster)
    cluster = []
    let bytes = if attached.isEmpty { try following(spelling, value) } else { attached }
    return .option(OptionUse(index: index, spelling: spelling, value: bytes))
  }

  private mutating func following(_ spelling: String, _ value: ValueDescription) throws(UsageError) -> [UInt8] {
    guard let argument = remaining.popFirst() else {
      throw UsageError("\(spelling) needs a value, \(value.placeholder), after it")
    }
    return argument
  }

  private func unknownOption(_ argument: some Collection<UInt8>, word: some Collection<UInt8>) -> UsageError {
    UsageError(
      "there is no option \(quoted(argument))",
      suggestion: closest(to: word, among: options.flatMap(\.longNames)).map { "--\($0)" })
  }
}

private let dash = UInt8(ascii: "-")
