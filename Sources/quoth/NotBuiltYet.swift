/// A command whose modules are not wired yet.
struct NotBuiltYet: Error, CustomStringConvertible {
  let command: String

  var description: String { "'\(command)' is not built yet" }
}
