/// Grants without a sentence: labels, headings, banners, and names beside a copyright notice.
extension Grants {
  /// What the word `license` says as a label or a heading.
  func labelled(at index: Int) -> Grant? {
    field(at: index) ?? heading(at: index) ?? banner(at: index) ?? aside(at: index) ?? title(at: index)
  }

  /// `License: MIT`, `@license GPL-2.0+`.
  private func field(at index: Int) -> Grant? {
    guard text.isLabel(index), !text.isVerbatim(index), !context.isExample(before: index),
      !context.offersChoice(before: index)
    else { return nil }
    guard let list = names.labelled(index + 1), !context.isBlocked(behind: list.end) else { return nil }
    return make(
      list, from: index, end: list.end, form: text.byte(before: index) == UInt8(ascii: "@") ? .annotation : .label)
  }

  /// A line `License` and under it a line with a name and little else; `License GPLv3+: …`.
  private func heading(at index: Int) -> Grant? {
    guard text.isLineStart(index), text.isWhole(index), let list = names.list(at: index + 1) else { return nil }
    if list.isProduct, !names.saysLicence(index + 1..<list.end) { return nil }
    if text.words[index].line == text.words[index + 1].line {
      guard !list.isByConvention, !context.isBlocked(behind: list.end),
        text.gap(behind: index).allSatisfy({ $0 <= UInt8(ascii: " ") }),
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
      if !text.isLineStart(start), text.gap(behind: start - 1).contains(UInt8(ascii: "|")) {
        guard let list = names.list(at: start), list.end == index + 1 || list.end == index else { return nil }
        return make(list, from: start, end: index + 1)
      }
      start -= 1
    }
    return nil
  }

  /// `… for license information (LGPL-2.1).`
  private func aside(at index: Int) -> Grant? {
    let start = text.isAny(of: GrantWords.details, at: index + 1) ? index + 2 : index + 1
    guard text.isAny(of: GrantWords.details, at: start - 1), !context.isBlocked(before: index),
      let list = names.bracketed(at: start)
    else { return nil }
    return make(list, from: context.start(of: index), end: list.end)
  }

  /// A line that is the name of a licence, with its version and perhaps its date.
  private func title(at index: Int) -> Grant? {
    var start = index
    while start > max(0, index - 8), !text.isLineStart(start) { start -= 1 }
    guard text.byte(before: index) != UInt8(ascii: "/"), text.isLineStart(start), let list = names.list(at: start),
      list.end > index, !list.isByConvention
    else {
      return nil
    }
    var end = list.end
    while end < list.end + 3, !text.isLineEnd(end - 1), text.isAny(of: GrantWords.dates, at: end) { end += 1 }
    guard text.isLineEnd(end - 1) else { return nil }
    return make(list, from: start, end: end, form: .title)
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
