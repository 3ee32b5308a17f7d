public import Platform

/// What is wrong with a settings file: a sentence for a person, safe to show.
public struct SettingsError: Error, Equatable, Sendable, CustomStringConvertible {
  public let file: BytePath
  /// Where, why, and what mends it; without the file's name.
  public let sentence: String

  public var description: String { "settings \(file): \(sentence)" }
}

/// What is wrong with an entry of a settings file.
struct EntryError: Error {
  /// The keys and numbers that lead to it; none for the whole file.
  let path: [String]
  /// The rest of a sentence that begins with the entry.
  let reason: String

  var sentence: String {
    (path.isEmpty ? "the file" : path.joined(separator: ", ")) + " " + reason
  }
}
