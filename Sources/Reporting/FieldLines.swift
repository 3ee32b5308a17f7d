/// The column at which the values of fields begin, from 0.
let labelIndent = 12

/// Lines under a label: `  from      curl 7.88.1`, the second and later ones indented as far.
func field(_ label: String, _ values: [TerminalLine]) -> [TerminalLine] {
  values.enumerated().map { index, value in
    var line = TerminalLine("  ")
    line.append(index == 0 ? label : "", .dim)
    line.append(value, from: labelIndent)
    return line
  }
}

/// The first lines, and how many more there are.
func first(_ count: Int, of lines: [TerminalLine]) -> [TerminalLine] {
  guard lines.count > count else { return lines }
  return lines.prefix(count) + [TerminalLine("and \(grouped(lines.count - count)) more (-v)", .dim)]
}
