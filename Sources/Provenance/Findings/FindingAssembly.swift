public import Corpus
import Fingerprinting
import Lexing
import Matching

/// Makes findings of claims: places as lines and columns, origins with the facts that the pack has of them.
public struct FindingAssembly: Sendable {
  private let packs: PackSet
  private let wholeExcerpts: String?
  /// Lines of a region that are shown of other findings.
  private static let excerptLines = 3

  /// - Parameter wholeExcerpts: findings whose ids begin so show all of their lines; nil: none does.
  public init(packs: PackSet, wholeExcerpts: String? = nil) {
    self.packs = packs
    self.wholeExcerpts = wholeExcerpts
  }

  /// Adds what a file's claims come to: its findings, in its order, and whose file it is as a whole.
  public func judge(_ file: ScannedFile, into judged: inout JudgedFile) throws(PackError) {
    guard !file.claims.isEmpty else { return }
    let isASCII = file.bytes.allSatisfy { $0 < 0x80 }
    for claim in file.claims {
      judged.findings.append(try finding(claim, in: file, isASCII: isASCII))
      for match in [claim.match] + claim.others where 5 * match.evidence.agreeing >= 4 * file.tokens.count {
        judged.homes += try homes(of: match)
      }
    }
  }

  /// Every place in the corpus where the document of a match lies.
  private func homes(of match: Match) throws(PackError) -> [JudgedFile.Home] {
    try packs.occurrences(of: packs.document(match.document)).filter { Int($0.component) < packs.components.count }.map
    {
      JudgedFile.Home(component: Int($0.component), path: $0.path)
    }
  }

  private func finding(_ claim: Claim, in file: ScannedFile, isASCII: Bool) throws(PackError) -> Finding {
    let match = try core(of: claim.match, in: file)
    let originLines = try originLines(of: match)
    let origin = try origin(of: match, at: packs.home(of: packs.document(match.document)), lines: originLines)
    let claimants = try claimants(match, lines: originLines, and: claim.others, beside: origin)
    let id = FindingIdentity.id(
      of: file.tokens[match.queryTokens], purl: origin.purl, component: origin.component)
    let excerpt = Excerpt(
      of: match, in: file, originLines: originLines, spelling: try spelling(of: match, in: file))
    let place = Region.placed(match.queryTokens, in: file)
    var finding = Finding(
      id: id,
      kind: Finding.Kind(match.kind), file: file.path, region: place.region,
      origin: origin,
      claimants: claimants, evidence: try evidence(of: claim), score: Double(claim.surest.score),
      excerpt: wholeExcerpts.map(id.hasPrefix) == true
        ? excerpt.allLines() : excerpt.firstLines(Self.excerptLines))
    finding.editorColumns = EditorColumns(
      of: place.region, lineStarts: place.lineStarts, in: file.bytes, isASCII: isASCII)
    return finding
  }

  /// Whoever else has the region: the other places of the named document, then those of the other ones, releases of one component
  /// that have it at the same place as one.
  private func claimants(
    _ named: Match, lines: [UInt32], and others: [Match], beside origin: Origin
  ) throws(PackError) -> [Origin] {
    var origins = [origin]
    for match in [named] + others {
      let lines = match.document == named.document ? lines : try originLines(of: match)
      for place in try packs.occurrences(of: packs.document(match.document)) {
        let name = component(place.component).name
        if origins.contains(where: { $0.component == name && $0.path == place.path }) { continue }
        if origins.count > Claim.maximumClaimants { return Array(origins.dropFirst()) }
        origins.append(try self.origin(of: match, at: place, lines: lines))
      }
    }
    return Array(origins.dropFirst())
  }

  /// The match without what stands around the copy.
  private func core(of match: Match, in file: ScannedFile) throws(PackError) -> Match {
    var core = match
    let language = Language.with(id: try packs.document(match.document).language)
    core.alignment = match.alignment.within(CopiedCore.range(match.queryTokens, in: file, language))
    core.queryTokens = core.alignment.queryTokens
    core.originTokens = core.alignment.originTokens
    return core
  }

  private func originLines(of match: Match) throws(PackError) -> [UInt32] {
    var table: [UInt8] = []
    try packs.copyLines(of: packs.document(match.document), into: &table)
    return LineTable.decode(table, tokenCount: match.originTokens.upperBound)
  }

  /// Nil when names and literals agree wherever tokens do.
  private func spelling(of match: Match, in file: ScannedFile) throws(PackError) -> Spelling? {
    guard match.kind != .exact else { return nil }
    let first = max(0, match.originTokens.lowerBound - Spelling.reach)
    var sketch: [UInt8] = []
    try packs.copySketch(
      of: packs.document(match.document), tokens: first..<match.originTokens.upperBound, into: &sketch)
    return Spelling(match.alignment, tokens: file.tokens, sketch: sketch.span, firstToken: first)
  }

  private func origin(of match: Match, at place: Occurrence?, lines: [UInt32]) throws(PackError) -> Origin {
    let record = try packs.document(match.document)
    let component = component(place?.component)
    let known = try packs.licence(of: record, at: place, in: component)
    let first = lines.indices.contains(match.originTokens.lowerBound) ? Int(lines[match.originTokens.lowerBound]) : 0
    return Origin(
      component: component.name, version: component.version, purl: component.purl, path: place?.path ?? [],
      startLine: first,
      endLine: lines.last.map(Int.init) ?? first,
      licence: known.expression, licenceSource: LicenceSource(known.source),
      licenceManner: known.manner.map { LicenceManner($0) }, licenceFile: known.file, holders: known.holders,
      holdersSource: LicenceSource(known.holdersSource), url: component.url, released: component.released)
  }

  /// A pack that lies about its numbers gets a component without a name.
  private func component(_ number: UInt32?) -> Component {
    guard let number, Int(number) < packs.components.count else { return Component(name: "") }
    return packs.components[Int(number)]
  }

  /// The lineages with code in the language family of the matched document.
  private func familyLineages(of match: Match) throws(PackError) -> Int {
    let family = Language.with(id: try packs.document(match.document).language)?.family ?? 0
    return packs.share(ofFamily: family)?.lineages ?? 0
  }

  private func evidence(of claim: Claim) throws(PackError) -> FindingEvidence {
    let match = claim.match
    let evidence = match.evidence
    return FindingEvidence(
      agreeingTokens: evidence.agreeing, regionTokens: evidence.queryLength, agreement: Double(evidence.agreement),
      sameNames: evidence.sameNames, changedNames: evidence.changedNames, changedLiterals: evidence.changedLiterals,
      edits: evidence.gaps, lineages: evidence.lineages, corpusLineages: try familyLineages(of: match),
      parts: claim.surest.parts.map { FindingEvidence.Part(name: $0.name, logOdds: Double($0.logOdds)) })
  }
}

extension Finding.Kind {
  init(_ kind: Match.Kind) {
    self =
      switch kind {
      case .exact: .exact
      case .renamed: .renamed
      case .edited: .edited
      }
  }
}

extension LicenceSource {
  init(_ source: DocumentLicence.Source) {
    self =
      switch source {
      case .document: .document
      case .statement(.paragraph): .paragraph
      case .statement(.licenceFile): .licenceFile
      case .statement(.metadata): .metadata
      case .component: .component
      case .unknown: .unknown
      }
  }
}

extension LicenceManner {
  init(_ manner: Corpus.LicenceManner) {
    self =
      switch manner {
      case .tag: .tag
      case .exactText: .exactText
      case .text: .text
      case .header: .header
      case .grant: .grant
      }
  }
}
