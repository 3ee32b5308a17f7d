import Testing

@testable import Platform

struct CalendarDateTests {
  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (951_868_799, "2000-02-29"),
    (951_868_800, "2000-03-01"), (1_709_164_800, "2024-02-29"), (4_107_542_400, "2100-03-01"),
    (-62_135_596_800, "0001-01-01"), (253_402_300_799, "9999-12-31"),
  ])
  func `a moment is on its day`(seconds: Int, day: String) { #expect(CalendarDate.day(ofSeconds: seconds) == day) }

  @Test func `every day of 400 years follows the one before and exists`() throws {
    var previous = ""
    for number in 0..<146_097 {
      let day = try #require(CalendarDate.day(ofSeconds: number * 86_400))
      #expect(day > previous && CalendarDate.isValid(day))
      previous = day
    }
    #expect(previous == "2369-12-31")
  }

  @Test(arguments: [Int.min, -62_135_596_801, 253_402_300_800, .max])
  func `a moment that no calendar of ours has is none`(seconds: Int) {
    #expect(CalendarDate.day(ofSeconds: seconds) == nil)
  }
}
