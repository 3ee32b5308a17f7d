import Corpus
import Platform

extension Component {
  /// Name and version as a person reads them, safe on a terminal.
  var title: String {
    escapedForTerminal(version.isEmpty ? name : "\(name) \(version)")
  }
}
