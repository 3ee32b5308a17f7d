import Provenance

/// The version of the JSON reports' schema: additions raise the minor number, removals and changes the major one.
let schemaVersion = "1.4"

/// What every JSON report says of itself.
func heading(of report: ScanReport, toolVersion: String) -> [JSONValue.Member] {
  [
    .init("schemaVersion", .string(schemaVersion)),
    .init("tool", .object([.init("name", .string("quoth")), .init("version", .string(toolVersion))])),
    .init("selfComponent", report.selfComponent.map(JSONValue.string) ?? .null),
  ]
}
