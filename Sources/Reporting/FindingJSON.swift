import Provenance

extension Finding {
  /// The members of a finding in JSON; the source text stays out.
  var jsonMembers: [JSONValue.Member] {
    let isFolder = kind == .vendored
    return [.init("id", .string(id)), .init("kind", .string(kind.rawValue))] + .path("file", file) + [
      .init("region", isFolder ? .null : region.json),
      .init("level", .string(level.rawValue)),
      .init("decision", .string(decision.reason)),
      .init("attribution", attribution.json),
      .init("compatibility", fit.json),
      .init("suppression", suppression?.json ?? .null),
      .init("commit", commit?.json ?? .null),
      .init("origin", origin.json(isFolder: isFolder)),
      .init("claimants", .array(claimants.map { $0.json(isFolder: isFolder) })),
      .init("evidence", evidence.json),
      .init("score", .number(score)),
      .init("probability", .number(probability)),
      .init("files", .array(files.map(\.json))),
    ]
  }
}

extension Region {
  fileprivate var json: JSONValue {
    .object([
      .init("startLine", .integer(startLine)),
      .init("startColumn", .integer(startColumn)),
      .init("endLine", .integer(endLine)),
      .init("endColumn", .integer(endColumn)),
    ])
  }
}

extension Origin {
  fileprivate func json(isFolder: Bool) -> JSONValue {
    .object(
      [
        .init("component", .string(component)),
        .init("version", .known(version)),
        .init("purl", .known(purl)),
      ] + .path("path", path) + [
        .init("startLine", isFolder ? .null : .integer(startLine)),
        .init("endLine", isFolder ? .null : .integer(endLine)),
        .init("licence", .known(licence)),
        .init("licenceSource", .string(licenceSource.rawValue)),
        .init("licenceManner", licenceManner.map { .string($0.rawValue) } ?? .null),
      ] + .path("licenceFile", licenceFile) + [
        .init("holders", .array(holders.map(JSONValue.string))),
        .init("holdersSource", .string(holdersSource.rawValue)),
        .init("url", .known(url)),
        .init("released", .known(released)),
      ])
  }
}

extension FindingEvidence {
  fileprivate var json: JSONValue {
    .object([
      .init("agreeingTokens", .integer(agreeingTokens)),
      .init("regionTokens", .integer(regionTokens)),
      .init("agreement", .number(agreement)),
      .init("sameNames", .integer(sameNames)),
      .init("changedNames", .integer(changedNames)),
      .init("changedLiterals", .integer(changedLiterals)),
      .init("edits", .integer(edits)),
      .init("lineages", .integer(lineages)),
      .init("corpusLineages", .integer(corpusLineages)),
      .init("parts", .object(parts.map { .init($0.name, .number($0.logOdds)) })),
    ])
  }
}

extension VendoredFile {
  fileprivate var json: JSONValue {
    .object(.path("file", file) + .path("originPath", originPath))
  }
}
