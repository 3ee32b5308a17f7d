import Testing

@testable import Matching

@Suite struct GapSetTests {
  @Test func `gaps are told in the order in which sorting puts them`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var set = GapSet()
      var gaps: [(query: Int, origin: Int)] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        let query = Int.random(in: 0...40, using: &generator)
        let origin = Int.random(in: 0...40 - query, using: &generator)
        set.insert(query: query, origin: origin)
        if !gaps.contains(where: { $0 == (query, origin) }) { gaps.append((query, origin)) }
      }
      gaps.sort { a, b in
        (a.query + a.origin, max(a.query, a.origin), a.origin) < (b.query + b.origin, max(b.query, b.origin), b.origin)
      }
      var told: [(query: Int, origin: Int)] = []
      let none = set.first { query, origin in
        if told.last.map({ $0 != (query, origin) }) ?? true { told.append((query, origin)) }
        return false
      }
      #expect(none == nil)
      #expect(told.elementsEqual(gaps, by: ==))
      let third = gaps.dropFirst(2).first
      #expect(
        set.first { $0 == third?.query && $1 == third?.origin }.map { [$0.query, $0.origin] }
          == third.map { [$0.query, $0.origin] })
    }
  }
}
