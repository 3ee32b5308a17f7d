import CommandLineKit
import Platform

/// Settings that every command has.
struct SharedSettings: Sendable {
  var colour = ColourChoice.auto
  /// 0 is normal; one less is quiet, and each one more tells more.
  var verbosity = 0

  static let options = OptionGroup<SharedSettings>(
    "General options",
    [
      .flag("quiet", short: "q", \.verbosity, to: -1, help: "Say nothing but results and errors"),
      .count("verbose", short: "v", \.verbosity, help: "Say more; may be given twice"),
      .value("color", \.colour, .choice(of: ColourChoice.self), help: "When to colour"),
    ])
}
