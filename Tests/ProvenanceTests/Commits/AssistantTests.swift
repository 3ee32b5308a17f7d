import Provenance
import Testing

@Suite struct AssistantTests {
  private func named(_ message: String, author: String = "Ada <ada@example.org>") -> [String] {
    Assistant.named(byAuthor: Array(author.utf8), message: Array(message.utf8))
  }

  @Test func `a co-author is an assistant by its address, and no person by a first name`() {
    #expect(named("s\n\nCo-authored-by: Claude <noreply@anthropic.com>\n") == ["Claude"])
    #expect(named("s\n\nCo-Authored-By:Copilot <17572+Copilot@users.noreply.github.com>\r\n") == ["GitHub Copilot"])
    #expect(named("s\n\nco-authored-by: aider (m-4) <noreply@aider.chat>") == ["aider"])
    #expect(named("s\n\nCo-authored-by: Claude <claude@example.org>\n") == [])
    #expect(named("s\n\nCo-authored-by: noreply@anthropic.com\n") == [])
    #expect(named("s\n\nSigned-off-by: GitHub Copilot <c@example.org>\n") == ["GitHub Copilot"])
  }

  @Test func `whoever assisted or generated is one, known or not`() {
    #expect(named("s\n\nAssisted-by: Loom:7\nGenerated-by: Claude <noreply@anthropic.com>\n") == ["Claude", "Loom:7"])
    #expect(named("s\n\nAssisted-by: \(String(repeating: "x", count: 1000))").map(\.count) == [80])
    #expect(named("s\n\nAssisted-by:  \n") == [])
  }

  @Test func `an author that is an assistant counts`() {
    #expect(named("s", author: "devin[bot] <158+devin-ai-integration[bot]@users.noreply.github.com>") == ["Devin"])
  }

  @Test func `trailers of squashed commits stand in the midst, a subject is none`() {
    #expect(named("s\n\n* one\n\nAssisted-by: A\n\n* two\n\nAssisted-by: A\n\nEnd.\n") == ["A"])
    #expect(named("Assisted-by: A\n\nbody\n") == [])
    #expect(named("s\n\nThis is not Assisted-by: A\n  Assisted-by: B\nAssisted-by A\n") == [])
    #expect(Assistant.named(byAuthor: [0xFF], message: [0x0A, 0xFF, 0x3A, 0x0A, 0x3A]) == [])
  }
}
