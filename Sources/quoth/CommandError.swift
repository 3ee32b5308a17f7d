/// Why a command cannot do what it was asked for, in a sentence that is safe to show on a terminal.
struct CommandError: Error, Equatable, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
