import Platform
import Provenance
import Reporting

extension OriginSource {
  private static let maximumBytes = 16 << 20

  /// Reads the origin's file from where the user has the source: NAME-VERSION/PATH, NAME/PATH or PATH under `folder`, the first that
  /// is there. A pack cannot make it read anything else.
  init(of origin: Origin, under folder: BytePath) {
    let places = Self.places(of: origin).map(folder.appending)
    for place in places {
      guard (try? Descriptor.status(of: place)) != nil else { continue }
      do {
        self = .lines(of: try readFile(place, maximumBytes: Self.maximumBytes), path: place.bytes)
      } catch {
        self = .unreadable("\(error)")
      }
      return
    }
    self = .absent(tried: places.map(\.bytes))
  }

  /// Paths that stay below the folder that they are looked for in.
  private static func places(of origin: Origin) -> [BytePath] {
    let names = (origin.version.isEmpty ? [] : ["\(origin.component)-\(origin.version)"]) + [origin.component]
    return (names.map { Array($0.utf8) + [UInt8(ascii: "/")] + origin.path } + [origin.path])
      .compactMap { BytePath($0) }
      .filter { !$0.isAbsolute && !origin.path.isEmpty && !$0.components.contains("..") }
  }
}
