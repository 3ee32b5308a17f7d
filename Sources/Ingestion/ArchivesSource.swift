import Ecosystems
import Platform

/// The files of the archives that a release consists of, one archive after the other, as one tree. Of Debian's packaging only what it
/// says of the upstream files is taken; where there is a packaging archive, it takes the place of a folder `debian` of upstream's.
final class ArchivesSource: Source {
  private var pending: ArraySlice<SourceArchive>
  private let selection: Selection
  private let hasPackaging: Bool
  private var current: (any Source)?
  private var ready: ArraySlice<SourceItem> = []
  private var dates = ReleaseDate()
  private var isDated = false

  init(_ archives: [SourceArchive], selection: Selection) {
    pending = archives[...]
    self.selection = selection
    hasPackaging = archives.contains { $0.role == .packaging }
  }

  func next() throws(SourceError) -> SourceItem? {
    while true {
      if let item = ready.popFirst() { return item }
      if let item = try current?.next() {
        ready = items(item)[...]
      } else if let archive = pending.popFirst() {
        noteDates()
        try open(archive)
      } else if !isDated {
        noteDates()
        isDated = true
        if let day = dates.day { return .fact(.released(day)) }
      } else {
        return nil
      }
    }
  }

  private func noteDates() {
    if let tar = current as? TarSource { dates.note(tar.dates) }
    current = nil
  }

  private func open(_ archive: SourceArchive) throws(SourceError) {
    switch archive.role {
    case .tree(let folder): current = try openArchive(archive.path, under: folder, selection: selection)
    case .packaging, .patch:
      do throws(ArchiveError) {
        let packaging =
          archive.role == .patch
          ? try DebianPackaging(patch: archive.path) : try DebianPackaging(archive: archive.path)
        ready = packaging.items[...]
      } catch { throw .archive(archive.path, error) }
    }
  }

  /// What an item of an archive is in the release.
  private func items(_ item: SourceItem) -> [SourceItem] {
    switch item {
    case .file(let path, let contents), .licenceFile(let path, let contents, _):
      if hasPackaging, path.starts(with: "debian/".utf8) { return [.omitted(.excluded)] }
      guard path.elementsEqual("PKG-INFO".utf8), let address = HomePage.named(in: contents) else { return [item] }
      return [item, .fact(.homePage(address))]
    default: return [item]
    }
  }
}
