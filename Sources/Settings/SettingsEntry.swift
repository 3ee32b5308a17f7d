import Platform

/// A value of a settings file and where it stands.
struct SettingsEntry {
  let value: SettingsValue
  /// The keys and numbers that lead to it.
  let path: [String]

  func error(_ reason: String) -> EntryError { EntryError(path: path, reason: reason) }

  private func wrongType(_ expected: String) -> EntryError {
    error("is \(value.kind), and \(expected) belongs here")
  }

  func text() throws(EntryError) -> String {
    guard case .text(let text) = value else { throw wrongType("a text") }
    guard !text.isEmpty else { throw error("is empty; give it a text or leave it out") }
    return text
  }

  func number(in range: ClosedRange<Double>) throws(EntryError) -> Double {
    guard case .number(let number) = value else { throw wrongType("a number") }
    guard range.contains(number) else {
      throw error("is out of range; it goes from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func flag() throws(EntryError) -> Bool {
    guard case .boolean(let flag) = value else { throw wrongType("true or false") }
    return flag
  }

  /// The entries of a list.
  func list() throws(EntryError) -> [SettingsEntry] {
    guard case .list(let values) = value else { throw wrongType("a list") }
    return values.enumerated().map { SettingsEntry(value: $1, path: path + ["number \($0 + 1)"]) }
  }

  /// What each text stands for: of a list, or of one text alone.
  func each<Value>(_ read: (SettingsEntry) throws(EntryError) -> Value) throws(EntryError) -> [Value] {
    let entries = if case .text = value { [self] } else { try list() }
    var values: [Value] = []
    for entry in entries { values.append(try read(entry)) }
    return values
  }

  /// A value that has a word.
  func word<Word>(_ words: [Word], spelled spelling: (Word) -> String) throws(EntryError) -> Word {
    let text = try text()
    guard let word = words.first(where: { spelling($0) == text }) else {
      throw unknown(text, among: words.map(spelling))
    }
    return word
  }

  func word<Word: CaseIterable & RawRepresentable<String>>(of type: Word.Type) throws(EntryError) -> Word {
    try word(Array(type.allCases), spelled: \.rawValue)
  }

  private func unknown(_ text: String, among words: [String]) -> EntryError {
    let nearest = NearestKey.of(text, among: words).map { "did you mean '\($0)'?" }
    let mending = nearest ?? "it takes one of \(words.joined(separator: ", "))"
    return error("cannot be '\(escapedForTerminal(text))'; \(mending)")
  }
}

/// An object of a settings file whose keys are known.
struct SettingsObject<Key: CaseIterable & RawRepresentable<String>> {
  private let members: [String: SettingsValue]
  private let path: [String]

  /// - Throws: also for a key that is not known.
  init(_ entry: SettingsEntry) throws(EntryError) {
    guard case .object(let members) = entry.value else {
      throw entry.error(
        "is \(entry.value.kind), and an object belongs here, such as { \(Key.allCases.first?.rawValue ?? ""): … }")
    }
    let known = Key.allCases.map(\.rawValue)
    if let key = members.keys.filter({ !known.contains($0) }).min() {
      let nearest = NearestKey.of(key, among: known).map { "did you mean `\($0)`?" }
      let place = entry.path + ["`\(escapedForTerminal(key))`"]
      throw EntryError(
        path: place, reason: "is not a known key; \(nearest ?? "the known ones are \(known.joined(separator: ", "))")")
    }
    self.members = members
    path = entry.path
  }

  var isEmpty: Bool { members.isEmpty }

  /// What a key holds; nil when it is not there.
  subscript(key: Key) -> SettingsEntry? {
    members[key.rawValue].map { SettingsEntry(value: $0, path: path + ["`\(key.rawValue)`"]) }
  }

  /// What a key holds that has to be there.
  func required(_ key: Key, because reason: String) throws(EntryError) -> SettingsEntry {
    guard let entry = self[key] else { throw EntryError(path: path, reason: "has no `\(key.rawValue)`; \(reason)") }
    return entry
  }

  /// The values of a key that takes a text or a list of texts; empty when it is not there.
  func each<Value>(_ key: Key, _ read: (SettingsEntry) throws(EntryError) -> Value) throws(EntryError) -> [Value] {
    guard let entry = self[key] else { return [] }
    return try entry.each(read)
  }
}
