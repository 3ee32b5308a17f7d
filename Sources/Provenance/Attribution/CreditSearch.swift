import Licences

/// Gathers the credit that is given for one region, the nearest places first.
struct CreditSearch {
  private let subject: CreditSubject
  private let place: AttributionJudge.Place
  private var credits: [Credit] = []
  private var found: Set<CreditPart> = []
  private var texts: [LicenceTerm] = []
  /// The licences that are named for this code.
  private var named: [LicenceTerm] = []

  init(subject: CreditSubject, place: AttributionJudge.Place) {
    self.subject = subject
    self.place = place
  }

  /// Whether nothing is missing any more.
  var isComplete: Bool { subject.required.allSatisfy(found.contains) }

  /// What was found, and what is missing. A path alone credits nobody.
  var attribution: Attribution {
    let missing = subject.required.filter { !found.contains($0) }
    let isCredited = credits.contains { $0.place != .path }
    var attribution =
      isCredited
      ? Attribution(missing.isEmpty ? .attributed : .partial, missing: missing, credits: credits)
      : Attribution(.unattributed, missing: subject.required)
    attribution.givesLicenceText = subject.isUnder(texts)
    return attribution
  }

  /// A comment of the file itself.
  /// - Parameter speaksOfThis: whether it is about this code and no other, so that the origin need not be named.
  mutating func look(at text: CreditText, _ kind: Credit.Place, speaksOfThis: Bool = false) {
    texts += text.givenTexts
    let parts = text.parts(for: subject, &named, countsLicenceAlone: true)
    add(parts, kind, in: place.shownPath, speaksOfThis: speaksOfThis)
  }

  /// A file that the header points to, as "see COPYING" does: its licence is that of the header's code.
  mutating func follow(_ file: CreditFile) {
    guard case .text(let text, _) = file.content else { return }
    texts += text.givenTexts
    let parts = text.parts(for: subject, &named, countsLicenceAlone: true)
    add(parts, .licenceFile, in: file.shownPath, speaksOfThis: false)
  }

  /// A file of the project that may speak of this code.
  mutating func look(at file: CreditFile) {
    switch file.content {
    case .paragraphs(let declaration): if !isComplete { look(at: declaration, in: file) }
    case .text(let text, let kind):
      texts += text.givenTexts
      if isComplete { return }
      if let subject = CreditSidecar.subject(of: file.path) {
        guard place.path == subject || place.path.starts(with: subject + [UInt8(ascii: ".")]) else { return }
        lookAtOwn(text, in: file)
      } else if kind == .licence, subject.isNamed(in: file.folder) {
        lookAtOwn(text, in: file)
      } else {
        let isVendored = kind == .licence && !file.isOfProject && !file.isOfPackage
        look(at: text, in: file, kind == .licence ? .licenceFile : .notice, isOnlyForThis: isVendored)
      }
    }
  }

  private mutating func look(at text: CreditText, in file: CreditFile, _ kind: Credit.Place, isOnlyForThis: Bool) {
    var parts = text.parts(for: subject, &named, countsLicenceAlone: isOnlyForThis || file.isNamed(for: subject))
    if !parts.isEmpty, parts[.origin] == nil, file.isNamed(for: subject) { parts[.origin] = 1 }
    if file.isOfPeople, parts[.holder] == nil { return }
    add(parts, kind, in: file.shownPath, speaksOfThis: isOnlyForThis)
  }

  /// The licence file of this code: it bears the name of the file, or lies in a folder that bears the name of the origin.
  private mutating func lookAtOwn(_ text: CreditText, in file: CreditFile) {
    var parts = text.parts(for: subject, &named, countsLicenceAlone: true, isForThis: true)
    if !parts.isEmpty || subject.licence == nil { parts[.origin] = parts[.origin] ?? 1 }
    add(parts, .licenceFile, in: file.shownPath, speaksOfThis: true)
  }

  private mutating func look(at declaration: Declaration, in file: CreditFile) {
    guard let paragraph = declaration.licence(for: place.path) else { return }
    var parts: [CreditPart: Int] = [:]
    let named = paragraph.holders.first { notice in
      let text = PhraseIndex(Array(notice.text.utf8))
      return subject.holders.contains { !text.places(of: $0).isEmpty }
    }
    parts[.holder] = named?.line
    let speaksOfThis = !paragraph.isForAll
    if named != nil || speaksOfThis && (paragraph.holders.isEmpty || subject.holders.isEmpty),
      subject.isUnder(paragraph.expression?.terms ?? [])
    {
      parts[.licence] = paragraph.line
    }
    add(parts, .paragraph, in: file.shownPath, speaksOfThis: speaksOfThis)
  }

  /// Folders and files that bear the name of the origin.
  mutating func lookAtPath() {
    guard !found.contains(.origin), subject.isNamed(in: place.path) else { return }
    add([.origin: 1], .path, in: place.shownPath, speaksOfThis: false)
  }

  /// Takes what is new.
  private mutating func add(
    _ parts: [CreditPart: Int], _ kind: Credit.Place, in file: [UInt8], speaksOfThis: Bool
  ) {
    var parts = parts
    let isTied = parts[.holder] != nil || !subject.required.contains(.holder) && parts[.licence] != nil
    if speaksOfThis, isTied, parts[.origin] == nil { parts[.origin] = parts[.holder] ?? parts[.licence] }
    let new = CreditPart.allCases.filter { parts[$0] != nil && !found.contains($0) && subject.required.contains($0) }
    guard let line = new.first.flatMap({ parts[$0] }) else { return }
    found.formUnion(new)
    credits.append(Credit(kind, file: file, line: line, parts: new))
  }
}

extension CreditFile {
  /// Whether it lies at the root of the project, or in a folder of licences there, and so speaks of the project first.
  fileprivate var isOfProject: Bool {
    let folders = path.split(separator: UInt8(ascii: "/")).dropLast()
    return folders.isEmpty || folders.count == 1 && Self.folders.contains { $0.utf8.elementsEqual(folders[0]) }
  }

  /// Whether it lists people, in whose names those of components may be found.
  fileprivate var isOfPeople: Bool { if case .text(_, .authors) = content { true } else { false } }

  fileprivate var folder: [UInt8] { Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]) }

  /// Whether it is kept with the metadata of an installed package, beside the folders of others.
  fileprivate var isOfPackage: Bool {
    path.split(separator: UInt8(ascii: "/")).dropLast().contains(where: Self.isPackageFolder)
  }

  /// Whether its own name is that of the origin: `LICENSE.zlib`.
  fileprivate func isNamed(for subject: CreditSubject) -> Bool {
    let name = PhraseIndex(Array(path.split(separator: UInt8(ascii: "/")).last ?? []))
    return subject.names.contains { !name.places(of: $0).isEmpty }
  }
}

extension CreditSubject {
  /// Whether a folder, or a file without its ending, has the name of the origin, with a version or without; or the folders are its address,
  /// as in `vendor/example.org/lib`.
  fileprivate func isNamed(in path: [UInt8]) -> Bool {
    let text = PhraseIndex(path)
    if addresses.contains(where: { !text.places(of: $0).isEmpty }) { return true }
    return path.split(separator: UInt8(ascii: "/")).contains { part in
      let stem = part.lastIndex(of: UInt8(ascii: ".")).map { part[..<$0] } ?? part
      return [part, stem, part.withoutVersion].contains { words in Phrase(words).map(names.contains) ?? false }
    }
  }
}

extension ArraySlice<UInt8> {
  /// `zlib-1.2.13` → `zlib`.
  fileprivate var withoutVersion: Self {
    let hyphen = indices.dropLast().first { self[$0] == UInt8(ascii: "-") && self[$0 + 1] &- 0x30 < 10 }
    return hyphen.map { self[..<$0] } ?? self
  }
}
