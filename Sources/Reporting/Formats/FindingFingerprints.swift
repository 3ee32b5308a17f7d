import Platform
import Provenance

/// A name for each finding of a report that no other has and that the next report gives it again: made of its id, its file, and its number among
/// those with the same id in the same file, so that it outlives moves within the file. 64 hexadecimal digits, in the order of the findings.
func fingerprints(of findings: [Finding]) -> [String] {
  var seen: [[UInt8]: Int] = [:]
  return findings.map { finding in
    let key = Array(finding.id.utf8) + [0] + AnnotatedPlace(of: finding).path
    let number = seen[key, default: 0]
    seen[key] = number + 1
    return hexadecimal(SHA256.digest(of: key + [0] + Array(String(number).utf8)))
  }
}
