import Platform

extension IntegrationPlatform {
  /// What people read in the log.
  var format: ReportFormat {
    self == .github ? .github : .text
  }

  /// The files that the platform reads reports from.
  func outputs(_ environment: Environment) -> [ReportTarget] {
    switch self {
    case .github:
      environment["GITHUB_STEP_SUMMARY"].map { [ReportTarget(format: .markdown, path: $0, isAppended: true)] } ?? []
    case .gitlab: [ReportTarget(format: .gitlab, path: Array("gl-code-quality-report.json".utf8))]
    case .jenkins, .azure: [ReportTarget(format: .junit, path: Array("quoth-junit.xml".utf8))]
    case .buildkite, .shell: []
    }
  }
}
