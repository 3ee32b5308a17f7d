/// A small component, and other code beside it, all of it our own: what a self-test plants.
public struct Sample: Sendable {
  /// The language, as people write it.
  public let language: String
  /// The path of the component's file.
  public let path: String
  /// The component's file, with its header.
  public let original: [UInt8]
  /// Code that is in no corpus.
  let host: [UInt8]
  let form: CodeForm

  public static let component = "thistledown"
  public static let version = "1.0.0"
  public static let licence = "MIT"

  /// One for each language that is tried.
  public static let all = [
    Sample("C", "src/spans.c", .spans, host: .weather, CodeForm(spare: "long spare = 0;")),
    Sample(
      "JavaScript", "src/raglines.js", .ragLines, host: .palette, CodeForm(spare: "let spare = 0;")),
    Sample(
      "Python", "src/ballots.py", .ballots, host: .ledger,
      CodeForm(isIndented: true, spare: "spare = 0")),
  ]

  private init(_ language: String, _ path: String, _ file: SampleFile, host: SampleFile, _ form: CodeForm) {
    self.language = language
    self.path = path
    original = file.bytes
    self.host = host.bytes
    self.form = form
  }

  /// The ending of its path, with the dot.
  public var ending: String { "." + (path.split(separator: ".").last ?? "") }

  /// The file without the comment at its head, which gives the credit.
  var body: [UInt8] {
    let lines = original.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let code = lines.drop { !$0.isEmpty }.drop { $0.isEmpty }
    return Array(code.joined(separator: [UInt8(ascii: "\n")]))
  }
}
