/// Reads the arguments of one command into its raw settings.
struct CommandReader<Settings: Sendable>: Sendable {
  let settings: Settings
  let operands: [Operand<Settings>]
  let options: [Option<Settings>]

  enum Outcome {
    case settings(Settings)
    case help(HelpLength)
  }

  func read(_ arguments: [[UInt8]]) throws(UsageError) -> Outcome {
    let offered = options.map(\.description) + [.help]
    var cursor = ArgumentCursor(arguments, options: offered)
    var settings = settings
    var used: Set<Int> = []
    var words: [[UInt8]] = []
    while let token = try cursor.next() {
      switch token {
      case .operand(let word):
        words.append(word)
      case .option(let use):
        if offered[use.index].interruption == .help { return .help(HelpLength(askedBy: use.spelling)) }
        try options[use.index].apply(&settings, use)
        used.insert(use.index)
      }
    }
    try assign(words, to: &settings)
    try requireOptions(used)
    return .settings(settings)
  }

  private func assign(_ words: [[UInt8]], to settings: inout Settings) throws(UsageError) {
    var words = words[...]
    for operand in operands {
      let count = operand.description.isList ? words.count : 1
      guard words.count >= operand.description.minimum else {
        throw UsageError(
          "\(operand.description.value.placeholder) is missing: \(operand.description.help.lowercasedFirst)")
      }
      for word in words.prefix(count) { try operand.apply(&settings, word) }
      words = words.dropFirst(count)
    }
    if let word = words.first {
      let wanted = operands.isEmpty ? "no operands" : operands.map(\.description.synopsis).joined(separator: " ")
      throw UsageError("\(quoted(word)) is one argument too many: it takes \(wanted)")
    }
  }

  private func requireOptions(_ used: Set<Int>) throws(UsageError) {
    for (index, option) in options.enumerated() where option.description.isRequired && !used.contains(index) {
      let description = option.description
      let placeholder = description.value?.placeholder ?? ""
      throw UsageError("--\(description.long) \(placeholder) is missing: \(description.help.lowercasedFirst)")
    }
  }
}

extension String {
  /// The text as it stands inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
