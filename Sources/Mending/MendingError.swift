/// Why credit cannot be written where it was asked for: a sentence for a person, with what to do instead.
public struct MendingError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
