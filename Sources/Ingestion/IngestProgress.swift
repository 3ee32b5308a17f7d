import Corpus

/// How far an ingest is.
struct IngestProgress {
  var summary = IngestSummary()
  /// Tasks that were begun and whose results were not taken yet.
  var running = 0
  /// In the order of the entries, as far as they were begun.
  private(set) var components: [OpenComponent] = []

  mutating func begin(_ component: Component) { components.append(OpenComponent(component: component)) }

  subscript(number: Int) -> OpenComponent {
    get { components[number] }
    set { components[number] = newValue }
  }

  /// The summary with what the components have to say, in their order.
  var whole: IngestSummary {
    var whole = summary
    for component in components { whole.warnings += component.warnings }
    return whole
  }
}

/// A component whose source is being read, or was.
struct OpenComponent {
  private(set) var component: Component
  var tree = ComponentTree()
  var isRead = false
  var pendingBatches = 0
  var warnings: [String] = []
  private var isTaken = false

  init(component: Component) { self.component = component }

  /// Takes what the source told of the component, where nothing is known yet.
  mutating func complete(with facts: [ComponentFact]) {
    for fact in facts {
      switch fact {
      case .released(let day) where component.released.isEmpty: component.released = day
      case .homePage(let address) where component.url.isEmpty: component.url = address
      case .released, .homePage: break
      }
    }
  }

  /// The component and its tree when all of it is there, once; what it held is released.
  mutating func takeWhole() -> (Component, ComponentTree)? {
    guard isRead, pendingBatches == 0, !isTaken else { return nil }
    isTaken = true
    defer { tree = ComponentTree() }
    return (component, tree)
  }
}
