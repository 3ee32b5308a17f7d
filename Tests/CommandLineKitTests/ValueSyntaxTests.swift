import Testing

@testable import CommandLineKit

struct ValueSyntaxTests {
  @Test(arguments: [
    ("0", 0), ("512", 512), ("1k", 1024), ("16M", 16_777_216), ("3G", 3_221_225_472),
    ("9223372036854775807", Int.max),
  ])
  func `a size is a number of bytes with a binary unit`(text: String, size: Int) {
    #expect(ValueSyntax.size().parse(bytes(text)) == size)
  }

  @Test(arguments: ["", "M", "-1", "+1", "1.5M", "10MB", "1 M", "9223372036854775808", "9007199254740992K", "٣"])
  func `what is no size, or one beyond 64 bits, is refused`(text: String) {
    #expect(ValueSyntax.size().parse(bytes(text)) == nil)
  }

  @Test(arguments: [0, 1, 1023, 1024, 1536, 16 << 20, 5 << 30])
  func `a size is spelt as it can be typed`(size: Int) {
    let syntax = ValueSyntax.size()
    #expect(syntax.parse(bytes(syntax.spell(size))) == size)
  }

  @Test func `a whole number stays within its range`() {
    let syntax = ValueSyntax.integer(in: 1...64)
    #expect(syntax.parse(bytes("1")) == 1)
    #expect(syntax.parse(bytes("064")) == 64)
    for text in ["0", "65", "", "4x", "-4", "99999999999999999999"] { #expect(syntax.parse(bytes(text)) == nil) }
  }

  @Test func `text is UTF-8, and nothing may be empty`() {
    #expect(ValueSyntax.text("NAME").parse(bytes("Zoë")) == "Zoë")
    #expect(ValueSyntax.text("NAME").parse([0xFF]) == nil)
    #expect(ValueSyntax.text("NAME").parse([]) == nil)
    #expect(ValueSyntax.path("PATH").parse([0xFF]) == [0xFF])
    #expect(ValueSyntax.path("PATH").parse([]) == nil)
  }

  @Test func `words stand with commas between them, and the one that is none is told`() throws {
    let syntax = ValueSyntax.words("SIZE", of: ["small", "medium", "large"], spelled: { $0 })
    #expect(syntax.parse(bytes("large,small")) == ["large", "small"])
    #expect(syntax.spell(["large", "small"]) == "large,small")
    for text in ["", "small,", ",small", "small large", "Small"] { #expect(syntax.parse(bytes(text)) == nil) }
    #expect(
      performing: { try syntax.read(bytes("small,mediun"), of: "--size") },
      throws: { error in
        let error = error as? UsageError
        return error?.suggestion == "medium" && error?.message.hasPrefix("--size cannot be 'mediun'") == true
      })
  }
}
