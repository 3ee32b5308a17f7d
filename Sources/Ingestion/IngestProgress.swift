import Corpus

/// How far an ingest is.
struct IngestProgress {
  var summary = IngestSummary()
  /// Tasks that were begun and whose results were not taken yet.
  var running = 0
  /// In the order of the entries, as far as they were begun.
  private(set) var components: [OpenComponent] = []

  mutating func begin(_ entry: Manifest.Entry) { components.append(OpenComponent(entry: entry)) }

  mutating func take(_ summary: IngestSummary, of number: Int) {
    self.summary += summary
    components[number].omitted.merge(summary.omitted, uniquingKeysWith: +)
  }

  subscript(number: Int) -> OpenComponent {
    get { components[number] }
    set { components[number] = newValue }
  }

  /// The summary with what the components have to say, in their order.
  var whole: IngestSummary {
    var whole = summary
    for component in components { whole.warnings += component.warnings + component.emptiness }
    return whole
  }
}

/// A component whose source is being read, or was.
struct OpenComponent {
  private(set) var entry: Manifest.Entry
  var tree = ComponentTree()
  /// What was left out, by reason.
  var omitted: [Omission: Int] = [:]
  var isRead = false
  var pendingBatches = 0
  var warnings: [String] = []
  private var isTaken = false
  private var isEmpty = false

  init(entry: Manifest.Entry) { self.entry = entry }

  /// Takes what the source told of the component, where nothing is known yet.
  mutating func complete(with facts: [ComponentFact]) {
    for fact in facts {
      switch fact {
      case .released(let day) where entry.component.released.isEmpty: entry.component.released = day
      case .homePage(let address) where entry.component.url.isEmpty: entry.component.url = address
      case .released, .homePage: break
      }
    }
  }

  /// The component and its tree when all of it is there, once; what it held is released.
  mutating func takeWhole() -> (Manifest.Entry, ComponentTree)? {
    guard isRead, pendingBatches == 0, !isTaken else { return nil }
    isTaken = true
    isEmpty = tree.files.isEmpty
    defer { tree = ComponentTree() }
    return (entry, tree)
  }

  /// Says that nothing of the component was taken, and what could be.
  var emptiness: [String] {
    guard isEmpty else { return [] }
    return ["component \(entry.component.name): none of its files was taken\(Omission.remedy(for: omitted))"]
  }
}
