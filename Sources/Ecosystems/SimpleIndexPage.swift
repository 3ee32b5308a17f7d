import Platform

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A project's page of a Python package index, in the JSON of PEP 691.
struct SimpleIndexPage {
  struct File {
    var name: String
    /// As the page writes it, perhaps relative to the page.
    var url: String
    var digest: ArchiveDigest
  }

  let files: [File]

  /// nil when it is no such page.
  init?(json: [UInt8]) {
    // The decoder traps on bytes that are no UTF-8.
    guard String(validating: json, as: UTF8.self) != nil,
      let page = try? JSONDecoder().decode(Page.self, from: Data(json))
    else { return nil }
    files = page.files.compactMap { file in
      (file.hashes["sha256"].flatMap { ArchiveDigest(hexadecimal: Array($0.utf8)) }).map {
        File(name: file.filename, url: file.url, digest: $0)
      }
    }
  }

  private struct Page: Decodable {
    struct File: Decodable {
      var filename: String
      var url: String
      var hashes: [String: String]
    }
    var files: [File]
  }

  /// The source distribution of a release: of several forms, a tar with gzip before the others.
  func sourceDistribution(of package: SourcePackage) -> File? {
    files.compactMap { file in SourceDistributionName(Array(file.name.utf8), of: package).map { (file, $0.rank) } }
      .min { $0.1 < $1.1 }?.0
  }
}

/// The name of a source distribution, `NAME-VERSION.tar.gz` or another kind of archive.
struct SourceDistributionName {
  /// Less is better.
  let rank: Int

  /// nil when it is none of this release.
  init?(_ name: [UInt8], of package: SourcePackage) {
    let endings = [".tar.gz", ".tgz", ".tar.xz", ".tar.bz2", ".zip"].map { Array($0.utf8) }
    guard let rank = endings.firstIndex(where: { name.count > $0.count && name.suffix($0.count).elementsEqual($0) })
    else { return nil }
    let stem = name.dropLast(endings[rank].count)
    let version = String(decoding: package.version.utf8, as: UTF8.self).lowercased()
    let isOfRelease = stem.indices.contains { hyphen in
      stem[hyphen] == UInt8(ascii: "-")
        && String(decoding: stem[(hyphen + 1)...], as: UTF8.self).lowercased() == version
        && SourcePackage.pythonName(stem[..<hyphen]) == package.name
    }
    // It becomes the name of a file of ours.
    guard isOfRelease, stem.allSatisfy({ $0.isAlphanumeric || "-_.+!".has($0) }) else { return nil }
    self.rank = rank
  }
}
