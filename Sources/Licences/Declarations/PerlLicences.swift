/// The licence tokens of META.json and META.yml (CPAN::Meta::Spec 2 and 1.4). Those that name no version mean nothing here.
enum PerlLicences {
  private static let tokens = [
    "agpl_3": "AGPL-3.0-only", "apache_1_1": "Apache-1.1", "apache_2_0": "Apache-2.0", "artistic_2": "Artistic-2.0",
    "bsd": "BSD-3-Clause", "freebsd": "BSD-2-Clause", "gfdl_1_2": "GFDL-1.2-only", "gfdl_1_3": "GFDL-1.3-only",
    "gpl_1": "GPL-1.0-only", "gpl_2": "GPL-2.0-only", "gpl_3": "GPL-3.0-only", "lgpl_2_1": "LGPL-2.1-only",
    "lgpl_3_0": "LGPL-3.0-only", "mit": "MIT", "mozilla_1_0": "MPL-1.0", "mozilla_1_1": "MPL-1.1", "openssl": "OpenSSL",
    "qpl_1_0": "QPL-1.0", "sun": "SISSL", "zlib": "Zlib", "artistic_1": "Artistic-1.0-Perl",
  ]
  private static let vague: Set = [
    "artistic", "apache", "gpl", "lgpl", "mozilla", "open_source", "restricted", "unrestricted", "restrictive",
    "unknown", "ssleay",
  ]

  /// What a token means, nothing being known of a vague one; nil when it is no token.
  static func expression(of name: [UInt8]) -> DeclaredNames? {
    let token = name.map(\.asciiLowercased)[...].text
    if token == "perl" || token == "perl_5" {
      return DeclaredNames(
        .any([.licence(LicenceTerm("Artistic-1.0-Perl")), .licence(LicenceTerm("GPL-1.0-or-later"))]))
    }
    if vague.contains(token) { return DeclaredNames(unknown: name) }
    return tokens[token].map { DeclaredNames(.licence(LicenceTerm($0))) }
  }
}
