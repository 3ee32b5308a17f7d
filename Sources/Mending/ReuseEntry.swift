/// Writes credit into REUSE.toml (version 1 of the REUSE specification 3.2 and later): an annotation at the end.
public enum ReuseEntry {
  /// What is put into a REUSE.toml, empty when there is none yet, so that it has the entries; nothing when it has. Linear in the file
  /// for each entry.
  /// - Throws: when a path cannot be written in TOML, or nothing can be added to the file.
  public static func insertions(_ entries: [CreditEntry], into file: [UInt8]) throws(MendingError) -> [Insertion] {
    if let line = lineOfInlineList(in: file) {
      throw MendingError(
        "line \(line) of REUSE.toml writes its annotations as one list, to which nothing can be added: use [[annotations]] tables there"
      )
    }
    let end = LineEnd.around(0, in: file)
    var new: [[UInt8]] = []
    for entry in entries {
      let table = try lines(of: entry).flatMap { Array($0.utf8) + end }
      if !contains(table, in: file) { new.append(table) }
    }
    guard !new.isEmpty else { return [] }
    let head = Array("version = 1".utf8) + end
    let gap = file.isEmpty ? head + end : file.last == UInt8(ascii: "\n") ? end : end + end
    return [Insertion(offset: file.count, bytes: gap + new.joined(separator: end))]
  }

  private static func lines(of entry: CreditEntry) throws(MendingError) -> [String] {
    var paths: [String] = []
    for use in entry.uses { paths.append(try pattern(use.file)) }
    let sentences = entry.uses.map { "# \(entry.sentence(of: $0))" }
    var seen: Set<String> = []
    return sentences.filter { seen.insert($0).inserted } + [
      "[[annotations]]",
      "path = \(list(paths))",
      "precedence = \"aggregate\"",
      "SPDX-FileCopyrightText = \(list(entry.holders))",
      "SPDX-License-Identifier = \(quoted(entry.licence))",
    ]
  }

  private static func list(_ values: [String]) -> String {
    values.count == 1 ? quoted(values[0]) : "[\(values.map(quoted).joined(separator: ", "))]"
  }

  /// A path as a pattern that matches nothing else; a folder with all below it.
  private static func pattern(_ path: [UInt8]) throws(MendingError) -> String {
    guard let text = String(validating: path, as: UTF8.self) else {
      throw MendingError(
        "\(CreditWording.path(path)) is no UTF-8, which REUSE.toml cannot hold (%NN stands for a byte): use --to notice"
      )
    }
    let escaped = text.unicodeScalars.map { $0 == "*" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return text.hasSuffix("/") ? escaped + "**" : escaped
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The line, from 1, that begins with `annotations =`.
  private static func lineOfInlineList(in file: [UInt8]) -> Int? {
    let key = Array("annotations".utf8)
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { line in
      let line = line.drop { $0 == 0x20 || $0 == 0x09 }
      return line.starts(with: key) && line.dropFirst(key.count).first { $0 > 0x20 } == UInt8(ascii: "=")
    }.map { $0 + 1 }
  }

  private static func contains(_ table: [UInt8], in file: [UInt8]) -> Bool {
    let first = table.first
    return file.indices.contains { file[$0] == first && file[$0...].starts(with: table) }
  }
}
