import Testing

@testable import CommandLineKit

struct SuggestionTests {
  /// The definition, without a table.
  private func naiveDistance(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let lastA = a.last, let lastB = b.last else { return a.count + b.count }
    var least = naiveDistance(a.dropLast(), b.dropLast()) + (lastA == lastB ? 0 : 1)
    least = min(least, naiveDistance(a.dropLast(), b) + 1, naiveDistance(a, b.dropLast()) + 1)
    if a.count > 1, b.count > 1, a.dropLast().last == lastB, b.dropLast().last == lastA {
      least = min(least, naiveDistance(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return least
  }

  @Test func `the distance is what its definition says, for all short words`() {
    let words = (0..<5).reduce(into: [[UInt8]()]) { words, _ in
      words += words.flatMap { word in [word + [1], word + [2]] }
      words = Array(Set(words))
    }
    for a in words.filter({ $0.count < 4 }) {
      for b in words.filter({ $0.count < 5 }) {
        #expect(editDistance(a, b) == naiveDistance(a[...], b[...]))
      }
    }
  }

  @Test(arguments: [
    ("fromat", "format"), ("FORMAT", "format"), ("max-file-size", "max-filesize"), ("jsnol", "jsonl"),
    ("exc", "exclude"),
  ])
  func `a typing error is understood`(word: String, meant: String) {
    let candidates = ["format", "max-filesize", "jsonl", "jobs", "exclude", "exit-code"]
    #expect(closest(to: bytes(word), among: candidates) == meant)
  }

  @Test func `letter case is no difference`() {
    #expect(closest(to: bytes("apche-2.0"), among: ["AFL-2.0", "Apache-2.0"]) == "Apache-2.0")
  }

  @Test(arguments: ["", "x", "banana", "é", "formatformatformat"])
  func `a word that resembles nothing gets no suggestion`(word: String) {
    #expect(closest(to: bytes(word), among: ["format", "jobs", "exclude"]) == nil)
  }
}
