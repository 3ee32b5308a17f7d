/// Grants without a sentence: labels, headings, banners, and names beside a copyright notice.
extension Grants {
  /// What the word `license` says as a label or a heading.
  func labelled(at index: Int) -> Grant? { field(at: index) ?? heading(at: index) ?? banner(at: index) }

  /// `License: MIT`, `@license GPL-2.0+`.
  private func field(at index: Int) -> Grant? {
    guard text.isLabel(index), !context.isExample(before: index), !context.offersChoice(before: index) else {
      return nil
    }
    guard let start = names.behindLabel(index + 1), let list = names.list(at: start),
      !context.isBlocked(behind: list.end)
    else { return nil }
    return make(list, from: index, end: list.end)
  }

  /// A line `License` and under it a line with a name and little else; `License GPLv3+: …`.
  private func heading(at index: Int) -> Grant? {
    guard text.isLineStart(index), text.isWhole(index), let list = names.list(at: index + 1) else { return nil }
    if list.isProduct, !names.saysLicence(index + 1..<list.end) { return nil }
    if text.words[index].line == text.words[index + 1].line {
      guard !list.isByConvention, !context.isBlocked(behind: list.end),
        text.isLineEnd(list.end - 1) || text.hasMark(behind: list.end - 1)
      else { return nil }
      return make(list, from: index, end: list.end)
    }
    guard text.isAlone(index), text.isLineEnd(list.end - 1) else { return nil }
    return make(list, from: index, end: list.end)
  }

  /// `… v3.0.0 | MIT License | …`: a banner of a script or style sheet.
  private func banner(at index: Int) -> Grant? {
    var start = index - 1
    while start > max(0, index - 8), text.words[start].line == text.words[index].line {
      if text.gap(behind: start - 1).contains(UInt8(ascii: "|")) {
        guard let list = names.list(at: start), list.end == index + 1 || list.end == index else { return nil }
        return make(list, from: start, end: index + 1)
      }
      start -= 1
    }
    return nil
  }

  /// `Copyright 2010 A. Author, MIT License`: the name ends the line, or makes up the next one.
  func behindCopyright(at index: Int) -> Grant? {
    guard text.isNotice(index) else { return nil }
    let line = text.words[index].line
    var start = index + 1
    while start < min(index + 24, text.words.count), text.words[start].line <= line + 1 {
      if text.words[start].line > line, !text.isLineStart(start) { return nil }
      if reader.table.trie.mayBegin(with: text.words[start].hash), let list = names.list(at: start),
        text.isLineEnd(list.end - 1), names.saysLicence(start..<list.end)
      {
        return make(list, from: index, end: list.end)
      }
      if text.words[start].line > line { return nil }
      start += 1
    }
    return nil
  }

  /// `MIT licensed`, `GPLv2-licensed`: the name stands before the word, at the start of its line.
  func licensedBefore(_ index: Int) -> Grant? {
    var start = index - 1
    while start >= max(0, index - 8), text.words[start].line == text.words[index].line {
      if let list = names.list(at: start), list.end == index || list.end == index + 1,
        text.isLineStart(start) || context.followsSubject(start)
      {
        return make(list, from: start, end: max(index + 1, list.end))
      }
      start -= 1
    }
    return nil
  }
}
