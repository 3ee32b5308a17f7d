import Corpus
import Ecosystems
import Platform

/// Turns a component as written into one that can be ingested, or says which field is wrong and why.
struct ComponentCheck {
  let raw: RawComponent
  /// The place in the manifest, from 1: names a component that has no name.
  let number: Int

  func entry(in directory: BytePath) throws(ManifestError) -> Manifest.Entry {
    guard let name = raw.name, !name.isEmpty else { throw error(.name, "is missing; every component needs a name") }
    let released = raw.released ?? ""
    guard released.isEmpty || CalendarDate.isValid(released) else {
      throw error(.released, "is `\(escapedForTerminal(released))`, which is not a date; write it as YYYY-MM-DD")
    }
    let purl = raw.purl ?? ""
    guard purl.isEmpty || purl.hasPrefix("pkg:") else {
      throw error(.purl, "is `\(escapedForTerminal(purl))`, which is not a package URL; one begins with `pkg:`")
    }
    let component = Component(
      name: name, version: raw.version ?? "", purl: purl, licence: raw.licence ?? "", url: raw.url ?? "",
      released: released, lineage: raw.lineage?.lowercased())
    return Manifest.Entry(
      component: component, place: try place(in: directory), revision: raw.revision, include: raw.include ?? [],
      exclude: raw.exclude ?? [], keep: try kept(), copies: CopyRows(raw.copies ?? [:]))
  }

  private func kept() throws(ManifestError) -> Set<Omission> {
    var kept: Set<Omission> = []
    let known = Omission.byDefault.map(\.rawValue)
    for word in raw.keep ?? [] {
      guard let kind = Omission.byDefault.first(where: { $0.rawValue == word }) else {
        let nearest = NearestKey.of(word, among: known).map { "did you mean `\($0)`?" }
        throw error(
          .keep,
          "holds `\(escapedForTerminal(word))`, which is no kind of code that is left out; "
            + (nearest ?? "those are \(known.joined(separator: ", "))"))
      }
      kept.insert(kind)
    }
    return kept
  }

  func error(_ field: RawComponent.CodingKeys, _ reason: String) -> ManifestError {
    .field(
      component: raw.name ?? "number \(number)", field: field.rawValue,
      reason: reason)
  }

  private func place(in directory: BytePath) throws(ManifestError) -> Manifest.Entry.Place {
    if let source = raw.source, !source.isEmpty {
      guard raw.sha256 == nil else { throw error(.sha256, "pins what is fetched, and a `source` is not fetched") }
      return .path(try existing(source, in: directory))
    }
    guard let purl = raw.purl, !purl.isEmpty else {
      throw error(
        .source,
        "is missing; give the path of a directory, git repository or archive, relative to the manifest, or a "
          + "`purl` of a release that can be fetched")
    }
    guard raw.revision == nil else { throw error(.revision, "is of a git repository, which is named by `source`") }
    let pins = try pins()
    do throws(PackageURLError) { return .package(try SourcePackage(packageURL: purl), pins: pins) } catch {
      throw self.error(.purl, "\(error); or give a `source`")
    }
  }

  private func pins() throws(ManifestError) -> [ArchiveDigest] {
    var pins: [ArchiveDigest] = []
    for text in raw.sha256 ?? [] {
      guard let pin = ArchiveDigest(hexadecimal: Array(text.utf8)) else {
        throw error(.sha256, "holds `\(escapedForTerminal(text))`, which is not the 64 hexadecimal digits of a SHA-256")
      }
      if !pins.contains(pin) { pins.append(pin) }
    }
    return pins
  }

  private func existing(_ source: String, in directory: BytePath) throws(ManifestError) -> BytePath {
    guard let written = BytePath(source.utf8) else { throw error(.source, "holds a NUL character") }
    let path = written.isAbsolute ? written : directory.appending(written)
    do { _ = try Descriptor.status(of: path) } catch {
      throw self.error(.source, "is \(path), which cannot be opened: \(error)")
    }
    return path
  }
}
