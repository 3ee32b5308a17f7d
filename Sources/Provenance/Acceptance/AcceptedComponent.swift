/// A component whose code the project accepts, whatever its verdicts.
public struct AcceptedComponent: Hashable, Sendable {
  public var component: ComponentPattern
  public var reason: String
  /// The last day on which it holds, as `YYYY-MM-DD`; nil for ever.
  public var until: String?

  public init(_ component: ComponentPattern, reason: String, until: String? = nil) {
    self.component = component
    self.reason = reason
    self.until = until
  }

  /// Whether it has ended before a day.
  func isOver(on day: String) -> Bool { until.map { $0 < day } ?? false }
}

/// The components that a settings file accepts.
public struct AcceptedComponents: Sendable {
  /// The settings file as the user would name it.
  public let file: [UInt8]
  public let components: [AcceptedComponent]

  public init(_ components: [AcceptedComponent], in file: [UInt8]) {
    self.file = file
    self.components = components
  }

  /// Why a finding is accepted; nil when it is not. Of several the first holds.
  public func suppression(of finding: Finding, on day: String) -> Suppression? {
    components.first { !$0.isOver(on: day) && $0.component.matches(finding.origin) }.map {
      Suppression(.component, reason: $0.reason, until: $0.until, file: file)
    }
  }

  /// One for each that is over.
  public func remarks(on day: String) -> [Remark] {
    components.filter { $0.isOver(on: day) }.map {
      Remark(
        .expiredAllow, file: file,
        text:
          "the component \($0.component.text) was accepted until \($0.until ?? ""): renew it or remove it from `accepted`"
      )
    }
  }
}
