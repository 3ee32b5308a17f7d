import Platform

/// When a release was made, by the newest date of a file in its archive: tools that pack releases keep the dates of the files, and write
/// some of them then.
struct ReleaseDate {
  private var newest = 0

  /// Dates that tools write to have the same archive every time, and that tell nothing: of npm (1985-10-26), cabal
  /// (2001-09-09), hatch and flit (2020-02-02); and all up to the first date of a zip (1980-01-01).
  private static let fixed: Set<Int> = [499_162_500, 1_000_000_000, 1_580_601_600]
  private static let earliest = 315_532_800 + 86_400

  /// Takes in the date of a file, in seconds since 1970.
  mutating func note(_ seconds: Int) {
    if seconds > max(newest, Self.earliest), !Self.fixed.contains(seconds) { newest = seconds }
  }

  mutating func note(_ other: ReleaseDate) { note(other.newest) }

  /// The day in Greenwich; nil when no file tells.
  var day: String? { newest == 0 ? nil : CalendarDate.day(ofSeconds: newest) }
}
