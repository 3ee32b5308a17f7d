import Platform
import Provenance

/// The files in which a project accepts findings.
struct ProjectAcceptance: Sendable {
  let allow: AcceptanceFile
  /// Nil when its findings are to be told, too.
  let baseline: AcceptanceFile?

  /// - Throws: a sentence when one of them is there and cannot be used, or was named and is not there.
  init(_ request: ScanRequest) throws {
    allow = try AcceptanceFile(.allow, of: request)
    baseline = request.usesBaseline ? try AcceptanceFile(.baseline, of: request) : nil
    if request.baseline != nil, let baseline, !baseline.exists { throw baseline.missing }
  }
}

extension AcceptanceFile {
  /// The file of a project, whether it is there or not.
  init(_ kind: AcceptedFindings.Kind, of request: ScanRequest) throws {
    try self.init(kind, at: Self.path(of: kind, request))
  }

  static func path(of kind: AcceptedFindings.Kind, _ request: ScanRequest) -> BytePath {
    let usual = request.projectFolder.appending(BytePath(kind.fileName.utf8) ?? "")
    return kind == .baseline ? request.baseline ?? usual : usual
  }

  /// What is to be said when it is needed and not there.
  var missing: CommandError {
    let isUsual = path.lastComponent.elementsEqual(AcceptedFindings.Kind.baseline.fileName.utf8)
    return CommandError(
      "there is no baseline \(path): make it with 'quoth baseline create\(isUsual ? "" : " --baseline \(path)")'")
  }
}
