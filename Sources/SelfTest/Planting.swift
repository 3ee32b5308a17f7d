/// A file that a self-test scans, and what has to come of it.
public struct Planting: Sendable {
  public let sample: Sample
  public let content: Content
  /// Within the tree that is scanned; says nothing of the component.
  public let path: String
  public let bytes: [UInt8]

  public enum Content: Hashable, Sendable {
    /// Copied without its credit.
    case disguised(Disguise)
    /// The whole file, with the credit at its head.
    case credited
    /// Code that was not copied.
    case own
  }

  /// In the order in which they are told.
  public static let contents = Disguise.allCases.map { Content.disguised($0) } + [.credited, .own]

  /// One for each sample and each content.
  public static let all = contents.enumerated().flatMap { number, content in
    Sample.all.map { Planting($0, content, folder: "planted-\(number + 1)") }
  }

  private init(_ sample: Sample, _ content: Content, folder: String) {
    self.sample = sample
    self.content = content
    path = "\(folder)/code\(sample.ending)"
    switch content {
    case .disguised(let disguise): bytes = disguise.applied(to: sample)
    case .credited: bytes = sample.original
    case .own: bytes = sample.host
    }
  }
}

extension Planting.Content {
  /// What was done, for a person.
  public var title: String {
    switch self {
    case .disguised(let disguise): "copied, \(disguise.rawValue)"
    case .credited: "copied with its credit"
    case .own: "not copied"
    }
  }
}
