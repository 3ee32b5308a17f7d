import Licences
import Provenance

extension Attribution {
  var json: JSONValue {
    .object([
      .init("verdict", .string(verdict.rawValue)),
      .init("missing", .array(missing.map { .string($0.rawValue) })),
      .init("credits", .array(credits.map(\.json))),
      .init("licenceText", .boolean(givesLicenceText)),
    ])
  }
}

extension Credit {
  fileprivate var json: JSONValue {
    .object(
      [.init("place", .string(place.rawValue))] + .path("file", file) + [
        .init("line", .integer(line)),
        .init("parts", .array(parts.map { .string($0.rawValue) })),
      ])
  }
}

extension LicenceFit {
  var json: JSONValue {
    .object([
      .init("verdict", .string(verdict.rawValue)),
      .init("outbound", .known(outbound)),
      .init("reasons", .array(reasons.map(JSONValue.string))),
      .init("rule", .string(rule)),
      .init("source", .string(source)),
      .init("date", .string(date)),
    ])
  }
}

extension Suppression {
  var json: JSONValue {
    .object(
      [
        .init("source", .string(source.rawValue)),
        .init("reason", .known(reason)),
        .init("until", .known(until ?? "")),
      ] + .path("file", file) + [.init("line", line.map(JSONValue.integer) ?? .null)])
  }
}

extension Remark {
  var json: JSONValue {
    .object(
      [.init("kind", .string(kind.rawValue))] + .path("file", file) + [
        .init("line", line.map(JSONValue.integer) ?? .null),
        .init("text", .string(text)),
      ])
  }
}
