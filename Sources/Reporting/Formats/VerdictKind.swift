import Licences
import Provenance

/// What is the matter with a copy, in one word: the rule that platforms file a finding under.
///
/// It tells the facts; whether they fail, warn or pass is for the policy to say.
enum VerdictKind: String, CaseIterable {
  case licenceIncompatible = "licence-incompatible"
  case copiedUnattributed = "copied-unattributed"
  case copiedPartlyAttributed = "copied-partly-attributed"
  case licenceUnknown = "licence-unknown"
  /// Its credit is given and its licence fits, and the policy objects all the same.
  case copiedAgainstPolicy = "copied-against-policy"
  case copiedInOrder = "copied-in-order"

  /// The gravest that holds.
  init(of finding: Finding) {
    switch (finding.fit.verdict, finding.attribution.verdict) {
    case (.incompatible, _): self = .licenceIncompatible
    case (_, .unattributed): self = .copiedUnattributed
    case (_, .partial): self = .copiedPartlyAttributed
    case (.unknown, _): self = .licenceUnknown
    case (.compatible, _), (.obligations, _):
      self = finding.decision.level == .pass ? .copiedInOrder : .copiedAgainstPolicy
    }
  }

  /// The level that the standard policy gives it.
  var usualLevel: Level {
    switch self {
    case .licenceIncompatible, .copiedUnattributed, .copiedPartlyAttributed, .copiedAgainstPolicy: .fail
    case .licenceUnknown: .warn
    case .copiedInOrder: .pass
    }
  }

  /// A few words.
  var title: String {
    switch self {
    case .licenceIncompatible: "Copied code under a licence that does not fit"
    case .copiedUnattributed: "Copied code without credit"
    case .copiedPartlyAttributed: "Copied code with incomplete credit"
    case .licenceUnknown: "Copied code whose licence may not fit"
    case .copiedAgainstPolicy: "Copied code that the policy does not allow"
    case .copiedInOrder: "Copied code in order"
    }
  }

  /// What that means, in a sentence.
  var meaning: String {
    switch self {
    case .licenceIncompatible:
      "The code is a copy of code under a licence that does not allow it to stand in a work under this project's licence."
    case .copiedUnattributed:
      "The code is a copy, and nothing here names its holder, its licence or where it comes from, as its licence asks."
    case .copiedPartlyAttributed:
      "The code is a copy, and part of the credit that its licence asks for is missing."
    case .licenceUnknown:
      "The code is a credited copy, and nothing shows that it may stand here: its licence or this project's is unknown."
    case .copiedAgainstPolicy:
      "The code is a copy that is credited and whose licence fits; the policy of this project objects all the same."
    case .copiedInOrder: "The code is a copy; the credit that it needs is given, and its licence fits."
    }
  }

  /// What helps, sentences.
  var remedies: [String] {
    switch self {
    case .licenceIncompatible:
      ["Leave the code out, write it anew without looking at the original, or ask its owner for another licence."]
    case .copiedUnattributed, .copiedPartlyAttributed:
      [
        "Give the credit: quoth attribute ID --write puts SPDX snippet tags around the code; --to notice and --to reuse write files instead.",
        "Or leave the code out.",
      ]
    case .licenceUnknown:
      [
        "Name this project's licence with --licence or in .quoth.json, if it is that which is unknown.",
        "Else ask the owner of the code, or leave it out.",
      ]
    case .copiedAgainstPolicy: ["Leave the code out, or change the rules in .quoth.json."]
    case .copiedInOrder: ["Nothing has to be done. Keep the credit where it is."]
    }
  }

  /// How to look closer, and how to accept a finding; for every kind.
  static let furtherSteps = [
    "quoth explain ID shows the evidence, line by line.",
    "quoth allow ID --reason R accepts the finding until its copied content changes.",
  ]
}
