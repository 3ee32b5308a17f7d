import Platform

/// What runs the program: a platform of continuous integration, or else a shell.
enum IntegrationPlatform: CaseIterable, Sendable {
  case github, gitlab, jenkins, azure, buildkite, shell

  /// The one that its variables speak of; of several the first in the order of the cases.
  init(_ environment: Environment) {
    self = Self.allCases.first { $0.isNamed(in: environment) } ?? .shell
  }

  /// As its users call it.
  var name: String {
    switch self {
    case .github: "GitHub Actions"
    case .gitlab: "GitLab CI"
    case .jenkins: "Jenkins"
    case .azure: "Azure Pipelines"
    case .buildkite: "Buildkite"
    case .shell: "a shell"
    }
  }

  /// What has to be done where the clone has not enough of the history, as the end of a sentence.
  var mendingOfShallowClone: String {
    switch self {
    case .github: "give actions/checkout 'fetch-depth: 0'"
    case .gitlab: "set the variable 'GIT_DEPTH: 0' in the job"
    case .jenkins:
      "switch off the shallow clone in the checkout step ('CloneOption' with 'shallow: false'), and let it fetch the branches"
    case .azure: "set 'fetchDepth: 0' in the checkout step"
    case .buildkite: "take '--depth' out of BUILDKITE_GIT_CLONE_FLAGS, or run 'git fetch --unshallow'"
    case .shell: "run 'git fetch --unshallow'"
    }
  }

  private func isNamed(in environment: Environment) -> Bool {
    switch self {
    case .github: environment.isTrue("GITHUB_ACTIONS")
    case .gitlab: environment.isTrue("GITLAB_CI")
    case .jenkins: environment.text("JENKINS_URL") != nil
    case .azure: environment.isTrue("TF_BUILD")
    case .buildkite: environment.isTrue("BUILDKITE")
    case .shell: true
    }
  }
}

extension Environment {
  /// The value of a variable; nil when it is not set, or empty.
  func text(_ name: String) -> String? {
    guard let value = self[name], !value.isEmpty else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  fileprivate func isTrue(_ name: String) -> Bool { text(name)?.lowercased() == "true" }
}
