import Corpus
import Platform
import Reporting

extension PackSummary {
  /// What the pack at a path holds, in a sentence for a person.
  func sentence(of path: [UInt8]) -> String {
    "\(escapedForTerminal(path)) holds \(counted(components, "component")), \(counted(documents, "document")), "
      + "\(counted(Int(clamping: sourceBytes), "byte")) of source in \(counted(fileBytes, "byte")) (\(ratio) per byte)"
  }

  /// Bytes of the pack for each byte of source.
  var ratio: String { tenths(sourceBytes == 0 ? 0 : Double(fileBytes) / Double(sourceBytes)) }

  /// The SHA-256 in hexadecimal digits.
  var hexadecimalDigest: String { hexadecimal(digest) }
}

/// A number with one decimal.
func tenths(_ value: Double) -> String {
  String((value * 10).rounded() / 10)
}
