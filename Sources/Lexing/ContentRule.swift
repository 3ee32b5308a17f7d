/// How the content decides what an extension means: the cases are tried in order, and the first of which one piece of evidence is found
/// wins; a case without evidence always does. The table below is the written rule.
struct ContentRule: Sendable {
  enum Evidence: Sendable {
    /// The file begins with this.
    case begins(String)
    /// A line begins with this, perhaps behind blanks.
    case line(String)
    case text(String)
  }

  private let cases: [(evidence: [Evidence], language: Language?)]

  private init(_ cases: (evidence: [Evidence], language: Language?)...) { self.cases = cases }

  static func of(extension name: String) -> ContentRule? { all[name] }

  /// Linear in the first 8 KiB.
  func language(of head: Span<UInt8>) -> Language? {
    let head = head.extracting(first: 8_192)
    let lines = Self.startsOfLines(head)
    return cases.first { $0.evidence.isEmpty || $0.evidence.contains { Self.stands($0, in: head, lines) } }?.language
  }

  /// Where the text of each line begins, behind its indentation.
  private static func startsOfLines(_ head: Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    var isIndentation = true
    for index in head.indices {
      let byte = head[index]
      if byte == UInt8(ascii: "\n") {
        isIndentation = true
      } else if isIndentation, byte > 0x20 {
        isIndentation = false
        starts.append(index)
      }
    }
    return starts
  }

  private static func stands(_ evidence: Evidence, in head: Span<UInt8>, _ lines: [Int]) -> Bool {
    switch evidence {
    case .begins(let text): stands(text, in: head, at: 0)
    case .line(let text): lines.contains { stands(text, in: head, at: $0) }
    case .text(let text): head.indices.contains { stands(text, in: head, at: $0) }
    }
  }

  private static func stands(_ text: String, in head: Span<UInt8>, at start: Int) -> Bool {
    var index = start
    for byte in text.utf8 {
      guard index < head.count, head[index] == byte else { return false }
      index += 1
    }
    return true
  }

  private static let assembly = ContentRule(([.line(";")], .intelAssembly), ([], .assembly))
  private static let fixedForm = ContentRule(([.line(": "), .line("\\ ")], nil), ([], .fixedFormFortran))

  private static let all: [String: ContentRule] = [
    "h": ContentRule(
      ([.line("@interface"), .line("@protocol"), .line("@class"), .line("#import")], .objectiveC),
      ([.line("class "), .line("namespace "), .line("template"), .line("public:")], .cPlusPlus),
      ([], .c)),
    "m": ContentRule(
      (
        [.line("#import"), .line("#include"), .line("@interface"), .line("@implementation"), .line("@import")],
        .objectiveC
      ),
      ([.line("function"), .line("%"), .line("classdef")], .matlab),
      ([.line(":- "), .begins("(*")], nil),
      ([.line("//"), .line("/*")], .objectiveC),
      ([], .matlab)),
    "pl": ContentRule(
      ([.begins("#!"), .line("use "), .line("package "), .line("sub "), .line("my ")], .perl),
      ([.text(":-")], nil),
      ([], .perl)),
    "t": ContentRule(([.begins("#!"), .line("use "), .line("my ")], .perl)),
    "pp": ContentRule(([.line("unit "), .line("program "), .line("{"), .line("procedure "), .line("uses ")], .pascal)),
    "v": ContentRule(
      ([.line("module "), .text("endmodule"), .line("`")], .verilog),
      (
        [.line("Require "), .line("Theorem "), .line("Lemma "), .line("Definition "), .begins("(*"), .line("fn ")], nil
      ),
      ([], .verilog)),
    "r": ContentRule(([.begins("REBOL")], nil), ([], .r)),
    "d": ContentRule(
      ([.line("module "), .line("import ")], .d),
      ([.begins("#!"), .text(".o: "), .text(": \\\n"), .line("dtrace:::"), .line("#pragma D ")], nil),
      ([], .d)),
    "cs": ContentRule(([.begins("!"), .begins("'From")], nil), ([], .cSharp)),
    "ts": ContentRule(
      ([.begins("<?xml"), .begins("<!DOCTYPE"), .begins("<TS"), .begins("G@")], nil), ([], .typeScript)),
    "inc": ContentRule(
      ([.text("<?")], .php),
      ([.line("#include"), .line("#define"), .line("#if"), .line("/*"), .line("//"), .line("static ")], .c),
      ([.line("unit "), .line("procedure "), .line("{")], .pascal),
      ([.line(";"), .line("%macro"), .line("%define"), .line("section ")], .intelAssembly)),
    "module": ContentRule(([.text("<?php")], .php)),
    "s": assembly,
    "S": assembly,
    "f": fixedForm,
    "for": fixedForm,
    "fs": ContentRule(
      ([.line("#version"), .text("gl_FragColor")], .shader),
      ([.line(": "), .line("\\ ")], nil),
      ([], .fSharp)),
    "cl": ContentRule(([.line("("), .line(";")], .commonLisp), ([], .cuda)),
    "l": ContentRule(([.line("%%"), .line("%{")], .c), ([.begins("("), .begins(";")], .commonLisp)),
    "y": ContentRule(([.line("%%"), .line("%{")], .c)),
    "exp": ContentRule(([.begins("#!"), .line("spawn "), .line("proc "), .line("set ")], .tcl)),
  ]
}
