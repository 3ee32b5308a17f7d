import Platform
import Testing

/// The two sample components and the project that copies from them.
enum Samples {
  static let folder: String = {
    let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return tests.joined(separator: "/") + "/Samples"
  }()

  static func text(_ file: String) throws -> String {
    let path = try #require(BytePath("\(folder)/\(file)".utf8))
    return String(decoding: try readFile(path, maximumBytes: 1 << 20), as: UTF8.self)
  }

  /// Some lines of a file, counted from 1.
  static func lines(_ range: ClosedRange<Int>, of file: String) throws -> String {
    let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false)
    return lines[(range.lowerBound - 1)...(range.upperBound - 1)].joined(separator: "\n") + "\n"
  }

  static let ring = "components/fernwood-1.2.0/src/ring.c"
  static let slope = "components/fernwood-1.2.0/src/slope.c"
  static let columns = "components/lamplight-0.4.1/lamplight/columns.js"

  /// `ring_push`, 14 lines.
  static func ringPush() throws -> String { try lines(42...55, of: ring) }

  /// Code of its own, function after function, no two alike.
  static func ownCode(functions: Int) -> String {
    (1...functions).map { number in
      let steps = (0...number % 3).map { "    total \(["+=", "^=", "-="][$0]) seed\(number) << \(number % 7 + $0);\n" }
      return "long blend_\(number)(long seed\(number), long total) {\n\(steps.joined())    return total;\n}\n"
    }.joined(separator: "\n")
  }
}

extension Workspace {
  /// Makes `samples.qpack`, of the two sample components.
  func buildSamples() throws {
    let outcome = try quoth(["corpus", "build", "\(Samples.folder)/components.json", "-o", "samples.qpack"])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }
}
