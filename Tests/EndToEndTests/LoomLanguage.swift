import Testing

/// Languages that tests write components and copies in: how each writes a comment, and lines of a function that no other seed has.
struct LoomLanguage: Sendable, CustomTestStringConvertible {
  let ending: String
  /// Around the text of a comment.
  let comment: (String, String)
  let function: @Sendable (_ name: String, _ first: String, _ second: String) -> String
  let assignment: @Sendable (_ name: String, _ a: String, _ b: String, _ number: Int) -> String
  let end: String

  var testDescription: String { ending }

  func comment(_ text: String) -> String { comment.0 + text + comment.1 + "\n" }

  /// Functions of thirteen lines each and a line of end.
  func functions(seed: Int, _ count: Int) -> String {
    let words = ["weft", "warp", "knot", "thread", "shuttle", "heddle"].map { "\($0)\(seed)" }
    return (0..<count).map { number in
      let head = function("weave\(seed)x\(number)", words[number % 6], words[(number + 1) % 6])
      let steps = (0..<12).map { step in
        assignment(
          words[(step * 5 + number) % 6], words[(step + seed) % 6], words[(step * step + number) % 6],
          7 * step + 3 * number + seed)
      }
      return ([head] + steps + [end]).map { $0 + "\n" }.joined()
    }.joined()
  }

  private init(
    _ ending: String, _ open: String, _ close: String,
    _ function: @Sendable @escaping (String, String, String) -> String,
    _ assignment: @Sendable @escaping (String, String, String, Int) -> String, _ end: String
  ) {
    self.ending = ending
    comment = (open, close)
    self.function = function
    self.assignment = assignment
    self.end = end
  }

  static let all: [LoomLanguage] = [
    Self("c", "/* ", " */", { "long \($0)(long \($1), long \($2)) {" }, { "    \($0) = \($1) * \($3) + \($2);" }, "}"),
    Self("cpp", "// ", "", { "long \($0)(long \($1), long \($2)) {" }, { "    \($0) = \($1) * \($3) + \($2);" }, "}"),
    Self("py", "# ", "", { "def \($0)(\($1), \($2)):" }, { "    \($0) = \($1) * \($3) + \($2)" }, "    return 1"),
    Self("js", "// ", "", { "function \($0)(\($1), \($2)) {" }, { "  \($0) = \($1) * \($3) + \($2);" }, "}"),
    Self("lua", "-- ", "", { "function \($0)(\($1), \($2))" }, { "  \($0) = \($1) * \($3) + \($2)" }, "end"),
    Self(
      "sql", "-- ", "", { "CREATE PROCEDURE \($0)(\($1) INT, \($2) INT) BEGIN" },
      { "  SET \($0) = \($1) * \($3) + \($2);" }, "END;"),
    Self("scm", "; ", "", { "(define (\($0) \($1) \($2))" }, { "  (set! \($0) (+ (* \($1) \($3)) \($2)))" }, "  1)"),
    Self("ml", "(* ", " *)", { "let \($0) \($1) \($2) =" }, { "  let \($0) = \($1) * \($3) + \($2) in" }, "  1"),
    Self("hs", "-- ", "", { "\($0) \($1) \($2) = do" }, { "  let \($0) = \($1) * \($3) + \($2)" }, "  return 1"),
    Self(
      "css", "/* ", " */", { ".\($0) .\($1) .\($2) { order: 1 }" },
      { ".\($0) > .\($1) { margin: \($3)px; grid-area: \($2) }" }, "a { order: 2 }"),
    Self(
      "f90", "! ", "", { "integer function \($0)(\($1), \($2))" }, { "  \($0) = \($1) * \($3) + \($2)" }, "end function"
    ),
    Self(
      "f", "c ", "", { "      integer function \($0)(\($1), \($2))" }, { "      \($0) = \($1) * \($3) + \($2)" },
      "      end"),
    Self("erl", "% ", "", { "\($0)(\($1), \($2)) ->" }, { "  put(\($0), get(\($1)) * \($3) + get(\($2)))," }, "  1."),
    Self("sh", "# ", "", { name, _, _ in "\(name)() {" }, { "  \($0)=$(( \($1) * \($3) + \($2) ))" }, "}"),
    Self(
      "pas", "// ", "", { "function \($0)(\($1), \($2): integer): integer; begin" },
      { "  \($0) := \($1) * \($3) + \($2);" }, "end;"),
    Self("ps1", "# ", "", { "function \($0)(\($1), \($2)) {" }, { "  $\($0) = $\($1) * \($3) + $\($2)" }, "}"),
  ]
}
