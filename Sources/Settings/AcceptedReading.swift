import Provenance

extension AcceptedComponent {
  init(_ entry: SettingsEntry) throws(EntryError) {
    let accepted = try SettingsObject<AcceptedKey>(entry)
    let component = try accepted.required(.component, because: "say which by its name or purl")
    let reason = try accepted.required(.reason, because: "say why, for those who come after you")
    self.init(try component.component(), reason: try reason.text(), until: try accepted[.until]?.day())
  }
}
