import Platform

/// The program that git runs at a stage: a few lines of POSIX shell.
struct HookScript {
  /// The line that tells whose hook a file is.
  private static let marker = "# quoth hook: written by 'quoth hook install', removed by 'quoth hook uninstall'"
  /// What the name of a hook that was there before ends with.
  static let suffixOfEarlier = ".before-quoth"

  let bytes: [UInt8]

  /// - Parameter program: what is run where PATH has no `quoth`.
  init(_ stage: HookStage, program: BytePath) {
    let head = "#!/bin/sh\n\(Self.marker)\ninstalled="
    // What git writes to the hook is for the earlier one and for us.
    let (input, given, arguments) =
      stage == .prePush
      ? (
        "\npushed=$(cat)\nlines() { if [ -n \"$pushed\" ]; then printf '%s\\n' \"$pushed\"; fi; }", "lines | ",
        " --push \"$1\""
      )
      : ("", "", "")
    let tail = """
      \(input)
      earlier="$0\(Self.suffixOfEarlier)"
      if [ -f "$earlier" ] && [ -x "$earlier" ]; then
        \(given)"$earlier" "$@" || exit
      fi
      for quoth in "$(command -v quoth)" "$installed"; do
        if [ -x "$quoth" ]; then
          \(given)"$quoth" hook\(arguments)
          exit
        fi
      done
      echo "quoth: not checked, since there is no program quoth: install it, or remove the hook $0" >&2
      exit 2

      """
    bytes = Array(head.utf8) + Self.quoted(program.bytes) + Array(tail.utf8)
  }

  /// Whether a hook was written by some version of this program.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2).dropFirst().first?.elementsEqual(marker.utf8) == true
  }

  private static func quoted(_ word: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "'")
    return [quote] + word.flatMap { $0 == quote ? Array("'\\''".utf8) : [$0] } + [quote]
  }
}
