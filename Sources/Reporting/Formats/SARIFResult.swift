import Licences
import Platform
import Provenance

/// A finding as a result in SARIF.
struct SARIFResult {
  /// Of the origin and of who else has the code; GitHub takes 1,000 and shows 100.
  private static let maximumOrigins = 100

  let finding: Finding
  let fingerprint: String
  /// Whether the findings were compared with a baseline.
  let tellsBaseline: Bool

  var json: JSONValue {
    let kind = VerdictKind(of: finding)
    return .object(
      [
        .init("ruleId", .string(kind.rawValue)),
        .init("ruleIndex", .integer(VerdictKind.allCases.firstIndex(of: kind) ?? 0)),
        .init("level", .string(finding.decision.level.sarif)),
        .init("message", SARIFText(FindingMessage(finding: finding).text).message),
        .init("locations", .array([SARIFPlace(of: finding).location])),
        .init("relatedLocations", .array(origins)),
        .init("partialFingerprints", fingerprints),
        .init("suppressions", .array(finding.suppression.map { [$0.sarif] } ?? [])),
      ] + baselineState + [.init("properties", properties)])
  }

  /// The origins by text, each at the copied region: GitHub takes no place without a file, and an origin's is not here.
  private var origins: [JSONValue] {
    ([finding.origin] + finding.claimants).prefix(Self.maximumOrigins).enumerated().map { number, origin in
      let verb = number == 0 ? "Copied from" : "Also in"
      let licence = origin.licence.isEmpty ? "licence unknown" : "licence \(escapedForTerminal(origin.licence))"
      let message = SARIFText("\(verb) \(origin.placeText) (\(licence))").message
      return .object(
        [.init("id", .integer(number + 1))] + SARIFPlace(of: finding).members + [.init("message", message)])
    }
  }

  /// GitHub's own key holds what it takes for the hash of a line and its number among equal ones.
  private var fingerprints: JSONValue {
    .object([
      .init("primaryLocationLineHash", .string("\(fingerprint.prefix(16)):1")),
      .init("quothFindingId/v1", .string(finding.id)),
    ])
  }

  private var baselineState: [JSONValue.Member] {
    guard tellsBaseline else { return [] }
    if finding.suppression?.source == .baseline { return [.init("baselineState", .string("unchanged"))] }
    return finding.level == .pass ? [] : [.init("baselineState", .string("new"))]
  }

  private var properties: JSONValue {
    .object([
      .init("kind", .string(finding.kind.rawValue)), .init("decision", .string(finding.decision.reason)),
      .init("attribution", .string(finding.attribution.verdict.rawValue)),
      .init("compatibility", .string(finding.fit.verdict.rawValue)),
      .init("component", .string(finding.origin.component)), .init("version", .string(finding.origin.version)),
      .init("purl", .string(finding.origin.purl)), .init("licence", .string(finding.origin.licence)),
      .init("evidence", .string(finding.evidence.sentence)), .init("probability", .number(finding.probability)),
    ])
  }
}

extension Suppression {
  fileprivate var sarif: JSONValue {
    let place = SARIFPlace(path: plainPath(file), startLine: line)
    return .object([
      .init("kind", .string(source == .inline ? "inSource" : "external")), .init("status", .string("accepted")),
      .init("justification", .string("Accepted \(sentence)")), .init("location", place.location),
    ])
  }
}
