import Licences
import Provenance

/// What can be done with a finding next, as commands that can be pasted.
public struct NextCommands: Sendable {
  private let repeated: [[UInt8]]

  /// - Parameter words: arguments that each command has to be given again to find the same, such as `--corpus known.pack src`.
  public init(repeating words: [[UInt8]] = []) {
    repeated = words
  }

  /// One line when all fit into so many columns, else one for each; before them what to do about a licence that does not fit.
  func lines(for finding: Finding, columns: Int, offersExplanation: Bool = true) -> [TerminalLine] {
    let commands = commands(for: finding, offersExplanation: offersExplanation)
    let joined = commands.dropFirst().reduce(commands.first ?? TerminalLine()) { line, command in
      var line = line
      line.append("   ·   ", .dim)
      line.append(command, atLeast: 0, from: 0)
      return line
    }
    return finding.fit.refusal.map { TerminalLine($0) } + (joined.width <= columns ? [joined] : commands)
  }

  /// The commands, each on its own, as they are pasted.
  func texts(for finding: Finding) -> [String] { commands(for: finding, offersExplanation: true).map(\.plainText) }

  /// The command that gives the credit that is missing.
  func credit(for finding: Finding) -> String { command("attribute", finding, ["--write"]).plainText }

  private func commands(for finding: Finding, offersExplanation: Bool) -> [TerminalLine] {
    (finding.lacksCredit ? [command("attribute", finding, ["--write"])] : [])
      + (offersExplanation ? [command("explain", finding)] : [])
      + [command("allow", finding, ["--reason"], ending: " \"…\"")]
  }

  private func command(_ verb: String, _ finding: Finding, _ options: [String] = [], ending: String = "")
    -> TerminalLine
  {
    let words = ["quoth", verb, finding.id].map { Array($0.utf8) } + repeated + options.map { Array($0.utf8) }
    var line = TerminalLine()
    line.append(command: words.map { ShellWord($0) })
    line.append(ending)
    return line
  }
}

extension LicenceFit {
  /// What to do where nothing shows that the code may stand in the project, whose licence is known.
  var refusal: [String] {
    switch verdict {
    case .compatible, .obligations: []
    case .incompatible: advice
    case .unknown: outbound.isEmpty ? [] : advice
    }
  }
}
