extension Program {
  /// The manual page of the program and all its commands, section 1, in roff with the `man` macros. ASCII throughout.
  public var manualPage: String {
    let program = description
    let all = program.withDescendants
    let commands = all.filter { $0.runs }
    let general = Set(program.options.map(\.long))
    let examples = all.flatMap(\.examples)
    let blocks =
      [
        ".TH \(roff(name.uppercased())) 1 \"\" \(argument("\(name) \(version)")) \"User commands\"",
        ".SH NAME", "\(roff(name)) \\- \(roff(summary.lowercasedFirst))",
        ".SH SYNOPSIS", roff(program.synopsis),
        ".SH GENERAL OPTIONS", "These may stand before a command and, but for \\-\\-version, behind it.",
      ] + program.options.map(roff) + [".SH COMMANDS"]
      + commands.map { roff($0, without: general) } + sections.map(roff)
      + [".SH EXAMPLES"] + examples.map(roff)
    return blocks.joined(separator: "\n") + "\n"
  }
}

/// A command with its own options, `general` being those that are explained elsewhere.
private func roff(_ command: CommandDescription, without general: Set<String>) -> String {
  let options = command.options.filter { !general.contains($0.long) }
  let heading = [
    ".SS \(argument(command.title))", "\(roff(command.summary)).", ".PP", ".B \(argument(command.synopsis))",
  ]
  let details = command.details.isEmpty ? [] : [paragraphs(command.details)]
  return (heading + details + command.operands.map(roff) + options.map(roff)).joined(separator: "\n")
}

private func roff(_ operand: OperandDescription) -> String {
  ".TP\n.I \(argument(operand.synopsis))\n\(roff(operand.help))"
}

private func roff(_ option: OptionDescription) -> String {
  let names = option.names.map { "\\fB\(roff($0))\\fR" }.joined(separator: ", ")
  let value = option.value.map { " \\fI\(roff($0.placeholder))\\fR" } ?? ""
  let details = option.details.isEmpty ? "" : "\n.br\n\(roff(option.details))"
  return ".TP\n\(names)\(value)\n\(roff(option.helpLine))\(details)"
}

private func roff(_ section: HelpSection) -> String {
  ".SH \(argument(section.title.uppercased()))\n\(paragraphs(section.text))"
}

private func roff(_ example: Example) -> String {
  ".TP\n.B \(argument(example.line))\n\(roff(example.explanation))"
}

/// Text whose empty lines part paragraphs and whose line breaks stay.
private func paragraphs(_ text: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return ".PP\n" + lines.map { $0.isEmpty ? ".PP" : "\(roff(String($0)))\n.br" }.joined(separator: "\n")
}

/// One argument of a macro, between quotation marks.
private func argument(_ text: String) -> String {
  "\"\(roff(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq"))\""
}

/// Text as roff reads it: nothing in it is a request or an escape, and hyphens can be copied as they are typed.
private func roff(_ text: String) -> String {
  let isRequest = text.hasPrefix(".") || text.hasPrefix("'")
  let letters = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\\": "\\e"
    case "-": "\\-"
    case "'": "\\(aq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case _ where scalar.isASCII: "\(scalar)"
    default: "\\[u\(paddedHex(scalar))]"
    }
  }
  return (isRequest ? "\\&" : "") + letters.joined()
}

/// At least four digits, as groff wants them.
private func paddedHex(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
