import CommandLineKit
import Platform
import Provenance
import Reporting

/// How a finding's id is typed: at least four of its eight digits.
enum FindingID {
  private static let lengths = 4...8

  /// The id in small letters, as far as it was typed; nil when it is none.
  static func read(_ bytes: [UInt8]) -> String? {
    let digits = String(decoding: bytes, as: UTF8.self).lowercased()
    let isID = lengths.contains(bytes.count) && digits.utf8.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
    return isID ? digits : nil
  }
}

extension ValueSyntax<String> {
  static let findingID = ValueSyntax(
    "ID", expectation: "the id of a finding, four to eight hexadecimal digits such as 7f3a91c2",
    parse: { FindingID.read($0) }, spell: { $0 })
}

extension ScanReport {
  /// The findings whose id begins so, those in the files of vendored folders too; never empty.
  /// - Throws: a sentence that says which ids are nearest, or which several are meant.
  func chosen(_ id: String) throws(CommandError) -> [Finding] {
    switch findings(withID: id) {
    case .found(let findings): return findings
    case .ambiguous(let ids):
      throw CommandError(
        "\(counted(ids.count, "finding")) begin with \(id): \(ids.joined(separator: ", ")); give more digits")
    case .unknown(let nearest) where nearest.isEmpty:
      throw CommandError(
        "no finding has the id \(id): nothing was found in \(counted(summary.filesChecked, "file"))")
    case .unknown(let nearest):
      let near = nearest.map { "\($0.id) (\($0.shownPlace))" }.joined(separator: ", ")
      throw CommandError(
        "no finding has the id \(id): the nearest of \(grouped(findings.count)) \(nearest.count == 1 ? "is" : "are") "
          + "\(near); an id changes when what was copied changes, and 'quoth scan' tells them all")
    }
  }
}

extension Finding {
  /// File and lines, safe to show.
  var shownPlace: String {
    let file = escapedForTerminal(file)
    return kind == .vendored ? file : "\(file):\(region.startLine)-\(region.endLine)"
  }
}
