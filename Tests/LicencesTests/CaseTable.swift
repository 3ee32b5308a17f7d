import Foundation

/// The rows of a table in `Cases/`: cells parted by tabs, `#` before comments; `\n` in a cell is a line break.
struct CaseTable {
  let rows: [[String]]

  init(_ name: String) throws {
    let folder = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    let text = try String(contentsOfFile: "\(folder)/Cases/\(name)", encoding: .utf8)
    rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.replacingOccurrences(of: "\\n", with: "\n")
      }
    }
  }
}
