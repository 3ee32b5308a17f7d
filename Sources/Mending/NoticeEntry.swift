/// Writes credit into a NOTICE file: a paragraph for each component and licence, at the end.
public enum NoticeEntry {
  /// What is put into a notice so that it has the entries; nothing when it has. A paragraph of the same component, version and licence
  /// gets the files and holders that it lacks. Linear in the notice for each entry.
  public static func insertions(_ entries: [CreditEntry], into notice: [UInt8]) -> [Insertion] {
    let end = LineEnd.around(0, in: notice)
    let lines = notice.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(trimmed)
    var insertions: [Insertion] = []
    var new: [[UInt8]] = []
    for paragraph in entries.map(Paragraph.init) {
      if let completion = completion(of: paragraph, in: lines, end) {
        if !completion.bytes.isEmpty { insertions.append(completion) }
      } else {
        new.append(paragraph.lines.flatMap { $0 + end })
      }
    }
    guard !new.isEmpty else { return insertions }
    let gap = notice.isEmpty ? [] : notice.last == UInt8(ascii: "\n") ? end : end + end
    return insertions + [Insertion(offset: notice.count, bytes: gap + new.joined(separator: end))]
  }

  /// What a paragraph lacks that is there already; nil when there is none.
  private static func completion(of paragraph: Paragraph, in lines: [ArraySlice<UInt8>], _ end: [UInt8]) -> Insertion? {
    for block in lines.split(whereSeparator: \.isEmpty) {
      guard block.first == paragraph.title[...], let licence = block.first(where: { $0 == paragraph.licence[...] })
      else {
        continue
      }
      let lacking = paragraph.details.filter { !block.contains($0[...]) }
      return Insertion(offset: licence.startIndex, bytes: lacking.flatMap { $0 + end })
    }
    return nil
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }
}

/// The lines of an entry.
private struct Paragraph {
  let title: [UInt8]
  let details: [[UInt8]]
  let licence: [UInt8]

  var lines: [[UInt8]] { [title] + details + [licence] }

  init(_ entry: CreditEntry) {
    title = Array(entry.release.utf8)
    let address = entry.url.isEmpty ? [] : [entry.url]
    let files = entry.uses.map { use in
      let origin =
        use.originPath.isEmpty ? "" : " (from \(CreditWording.path(use.originPath))\(use.isChanged ? ", changed" : ""))"
      return "File: \(CreditWording.path(use.file))\(origin)"
    }
    let holders = entry.holders.map { "Copyright \($0)" }
    details = (address + files + holders).map { Array($0.utf8) }
    licence = Array("SPDX-License-Identifier: \(entry.licence)".utf8)
  }
}
