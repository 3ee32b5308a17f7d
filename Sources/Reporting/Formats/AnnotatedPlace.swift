import Provenance

/// Where a platform shows a finding: in a file, which for a vendored folder is its first.
struct AnnotatedPlace {
  /// As the user named it, without `.` and doubled slashes.
  let path: [UInt8]
  /// From 1, both ends included.
  let lines: ClosedRange<Int>
  /// UTF-16 code units from 1, both ends included; nil where they are not known.
  let columns: EditorColumns?

  init(of finding: Finding) {
    let isFolder = finding.kind == .vendored
    let region = finding.region
    path = plainPath(isFolder ? finding.files.first?.file ?? finding.file : finding.file)
    lines = isFolder ? 1...1 : max(region.startLine, 1)...max(region.endLine, region.startLine, 1)
    columns = isFolder ? nil : finding.editorColumns
  }
}

/// A path without `.` and doubled slashes, `.` when nothing else is left.
func plainPath(_ path: [UInt8]) -> [UInt8] {
  let slash = UInt8(ascii: "/")
  let names = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
  let joined = Array(names.joined(separator: [slash]))
  if path.first == slash { return [slash] + joined }
  return joined.isEmpty ? Array(".".utf8) : joined
}
