import CommandLineKit
import Platform
import SourceTree

/// What of the named paths is read, and by how many threads.
struct ReadingSettings: Sendable {
  var includes: [[UInt8]] = []
  var excludes: [[UInt8]] = []
  /// The folders that their paths begin at; nil for each path that is scanned.
  var includesFolder: BytePath?
  var excludesFolder: BytePath?
  var obeysIgnoreFiles = true
  var includesHidden = false
  /// In bytes.
  var maximumFileSize = 16 << 20
  /// Nil lets the machine decide.
  var jobs: Int?

  static let options = OptionGroup<ReadingSettings>(
    "What to read",
    [
      .values("include", \.includes, .bytes("GLOB"), help: "Read only files that match"),
      .values("exclude", \.excludes, .bytes("GLOB"), help: "Do not read files that match, even if they are named"),
      .flag(
        "no-ignore", opposite: "ignore", \.obeysIgnoreFiles, to: false,
        help: "Read what .gitignore and .quothignore files exclude"),
      .flag("hidden", opposite: "no-hidden", \.includesHidden, help: "Read hidden files and folders"),
      .value(
        "max-filesize", \.maximumFileSize, .size(), help: "Do not read larger files",
        details: "A larger file is named in the report, and the scan counts as incomplete."),
      .value(
        "jobs", short: "j", \.jobs, .integer(in: 1...1024),
        help: "How many threads work; by default one for each processor"),
    ])

  var walk: WalkSettings {
    var walk = WalkSettings()
    walk.honoursIgnoreFiles = obeysIgnoreFiles
    walk.includesHidden = includesHidden
    walk.includes = PathPatterns(includes, from: includesFolder)
    walk.excludes = PathPatterns(excludes, from: excludesFolder)
    return walk
  }
}
