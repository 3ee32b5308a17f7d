/// Where credit can be written.
enum CreditDestination: String, CaseIterable, Sendable {
  /// SPDX snippet tags around the lines.
  case snippet
  /// An entry in NOTICE.
  case notice
  /// An annotation in REUSE.toml.
  case reuse
}
