import Mending
import Testing

struct InsertionTests {
  @Test func `insertions come before their offsets, in their order, and nothing else changes`() {
    let file = Array("abc".utf8)
    let insertions = [(3, "4"), (0, "1"), (1, "2"), (1, "3"), (99, "5")].map {
      Insertion(offset: $0.0, bytes: Array($0.1.utf8))
    }
    #expect(String(decoding: insertions.applied(to: file), as: UTF8.self) == "1a23bc45")
    #expect([Insertion]().applied(to: file) == file)
  }
}
