#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A day of the Gregorian calendar as manifests and settings write it.
public enum CalendarDate {
  /// Whether `text` is a day that exists, written `YYYY-MM-DD`.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    return (1...12).contains(numbers[1]) && numbers[2] >= 1 && numbers[2] <= days(inMonth: numbers[1], of: numbers[0])
  }

  /// The day in Greenwich now. An end date has passed when it is less than this, as text.
  public static var today: String { day(ofSeconds: time(nil)) ?? "9999-12-31" }

  /// The day in Greenwich of a moment, given in seconds since 1970; nil outside the years 1 to 9999.
  public static func day(ofSeconds seconds: Int) -> String? {
    guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
    // Days since 0000-03-01, in eras of 400 years (Hinnant, "chrono-compatible low-level date algorithms", 2013).
    let day = seconds / 86_400 + 719_468 - (seconds % 86_400 < 0 ? 1 : 0)
    let (era, dayOfEra) = day.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = 400 * era + yearOfEra + (month <= 2 ? 1 : 0)
    return [(year, 4), (month, 2), (dayOfYear - (153 * marchMonth + 2) / 5 + 1, 2)].map { number, width in
      String(repeating: "0", count: width - String(number).utf8.count) + String(number)
    }.joined(separator: "-")
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
