import CommandLineKit

/// Lines of a label and what it stands for: `  source      SPDX licence list, 2026-07-16`. Long ones are broken at blanks.
enum LabelledText {
  private static let width = 80
  private static let indent = 14

  /// A label with its sentences, each on a line of its own; nothing when there are none.
  static func lines(_ label: String, _ sentences: [String]) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let texts = sentences.flatMap { wrap($0, width: width - indent) }
    return texts.enumerated().map { index, text in
      index == 0 ? "  " + label + margin.dropFirst(label.count + 2) + text : margin + text
    }
  }
}
