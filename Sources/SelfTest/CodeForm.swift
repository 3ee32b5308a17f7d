/// What has to be known of a language to disguise code in it.
struct CodeForm: Sendable {
  /// Whether indentation means something, so that lines have to stay lines.
  var isIndented = false
  /// A statement that does nothing.
  var spare: String
}
