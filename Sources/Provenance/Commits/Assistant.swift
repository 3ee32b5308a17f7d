/// Programs that write code with people, and how commits name them.
public enum Assistant {
  /// The addresses that assistants sign with, without the number that GitHub puts before them.
  private static let addresses: [String: String] = [
    "noreply@anthropic.com": "Claude",
    "copilot@github.com": "GitHub Copilot",
    "copilot@users.noreply.github.com": "GitHub Copilot",
    "copilot-swe-agent[bot]@users.noreply.github.com": "GitHub Copilot",
    "cursoragent@cursor.com": "Cursor",
    "noreply@aider.chat": "aider",
    "aider@aider.chat": "aider",
    "noreply@openai.com": "Codex",
    "codex@openai.com": "Codex",
    "chatgpt-codex-connector[bot]@users.noreply.github.com": "Codex",
    "devin-ai-integration[bot]@users.noreply.github.com": "Devin",
    "google-labs-jules[bot]@users.noreply.github.com": "Jules",
    "gemini-code-assist[bot]@users.noreply.github.com": "Gemini",
    "amp@ampcode.com": "Amp",
    "openhands@all-hands.dev": "OpenHands",
  ]

  /// Names that no person has, in small letters, for mailboxes with an address of somebody else.
  private static let names: [String: String] = [
    "github copilot": "GitHub Copilot", "copilot": "GitHub Copilot", "claude code": "Claude", "cursor agent": "Cursor",
    "openai codex": "Codex", "gemini cli": "Gemini", "devin ai": "Devin",
  ]

  private static let longestName = 80

  /// The assistants that had a hand in a commit: whom `Assisted-by` and `Generated-by` name, and of the authors and signers those that
  /// are known as assistants. Sorted, each once.
  public static func named(byAuthor author: [UInt8], message: [UInt8]) -> [String] {
    let trailers = CommitTrailer.all(in: message).compactMap { trailer in
      switch trailer.key {
      case .coAuthoredBy, .signedOffBy: known(trailer.value)
      case .assistedBy, .generatedBy: known(trailer.value) ?? String(trailer.value.prefix(longestName))
      }
    }
    return Set(trailers + [known(String(decoding: author, as: UTF8.self))].compactMap(\.self)).sorted()
  }

  /// The assistant that a mailbox, `Name <address>`, belongs to.
  private static func known(_ mailbox: String) -> String? {
    let parts = mailbox.lowercased().split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      let address = parts[1].prefix { $0 != ">" }
      let number = address.prefix { $0.isNumber }
      let isNumbered = !number.isEmpty && address.dropFirst(number.count).first == "+"
      if let name = addresses[String(isNumbered ? address.dropFirst(number.count + 1) : address)] { return name }
    }
    let name = parts[0].split(separator: " ").joined(separator: " ")
    return names[name]
  }
}
