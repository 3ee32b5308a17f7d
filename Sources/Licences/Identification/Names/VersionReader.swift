/// The versions that stand behind a name: `2`, `2 or 3`, `2.1 or (at your option) any later version`.
struct VersionList: Equatable, Sendable {
  var versions: [NamedVersion]
  var isOrLater = false
  /// Later versions need somebody's acceptance, as KDE's licences say: they are no plain "or later".
  var isAccepted = false
  /// It is the members of KDE e.V. whose acceptance is asked for.
  var isAcceptedByKDE = false
  var end: Int
}

/// Reads on from a first version to what is said of others.
struct VersionReader {
  private let reader: NameReader
  private let family: LicenceFamily?
  private let meaning: Int

  /// How many words may stand between a version and the words about others.
  private static let reach = 40

  init(_ reader: NameReader, _ family: LicenceFamily?, _ meaning: Int) {
    self.reader = reader
    self.family = family
    self.meaning = meaning
  }

  func list(from mark: VersionMark) -> VersionList {
    let start = VersionList(versions: [mark.version], isOrLater: mark.hasPlus, end: mark.end)
    return list(behind: start, at: mark.end)
  }

  /// A list that is continued at a word.
  func list(behind first: VersionList, at start: Int) -> VersionList {
    var list = first
    list.end = start
    var index = start
    var isJoined = false
    var isNegated = false
    let text = reader.text
    let limit = min(text.words.count, start + Self.reach)
    if text.isAny(of: Words.only, at: index) {
      list.end = index + 1
      return list
    }
    while index < limit {
      if text.isAny(of: Words.later, at: index) {
        guard isJoined, !isNegated else { break }
        list.isOrLater = true
        list.end = text.isAny(of: Words.version, at: index + 1) ? index + 2 : index + 1
        list.isAccepted = says(Words.accepted, behind: list.end, within: 3)
        list.isAcceptedByKDE = list.isAccepted && says(Words.membership, behind: list.end, within: 7)
        break
      }
      if text.isAny(of: Words.only, at: index) {
        if !isJoined { list.end = index + 1 }
        break
      }
      if isJoined || hasListMark(before: index), let mark = text.version(at: index), isKnown(mark),
        mark.version != list.versions.last
      {
        list.versions.append(mark.version)
        list.isOrLater = mark.hasPlus
        list.end = mark.end
        index = mark.end
        isJoined = false
        continue
      }
      if text.isAny(of: Words.conjunctions, at: index) { isJoined = true }
      if text.isAny(of: Words.negations, at: index) { isNegated = true }
      if text.isAny(of: Words.versionFillers, at: index) {
        index += 1
      } else if meaning >= 0, let entry = reader.entry(at: index), reader.isSame(entry.meaning, meaning) {
        guard entry.version == nil, reader.text.version(at: entry.end) == nil else { break }
        index = entry.end
      } else if let mark = text.version(at: index), mark.version == list.versions.last {
        if mark.hasPlus { list.isOrLater = true }
        list.end = mark.end
        index = mark.end
      } else {
        break
      }
    }
    return list
  }

  private func isKnown(_ mark: VersionMark) -> Bool {
    guard let family else { return true }
    return family.known(mark) != nil
  }

  /// A comma or slash that joins a further version to the one before it.
  private func hasListMark(before index: Int) -> Bool {
    index > 0 && reader.text.marks(behind: index - 1).contains(UInt8(ascii: "/"))
  }

  private func says(_ words: Set<UInt32>, behind end: Int, within count: Int) -> Bool {
    (end..<min(end + count, reader.text.words.count)).contains { reader.text.isAny(of: words, at: $0) }
  }
}

extension LicenceFamily {
  /// What KDE's licences call the later versions that its members accept.
  var acceptedLater: String? {
    switch pattern {
    case "GPL-*-only": "LicenseRef-KDE-Accepted-GPL"
    case "LGPL-*-only": "LicenseRef-KDE-Accepted-LGPL"
    default: nil
    }
  }
}
