"""What the metadata of a component declares as its licence, where that is beyond doubt."""
import email
import json
import pathlib
import re
import tomllib

_LICENCE_FILE = re.compile(r"(li[cs]en[cs]es?|copying|unlicen[cs]e|mit-licen[cs]e)([._-][\w.+-]*)?", re.I)
_NOT_TEXT = frozenset(["py", "js", "ts", "rb", "go", "c", "h", "hs", "ml", "json", "xml", "toml", "in", "php", "pm", "pl",
                       "rs", "java", "sh", "yml", "yaml", "csv", "spdx", "asc", "docs", "pod", "t", "html"])
_METADATA = frozenset(["PKG-INFO", "METADATA", "Cargo.toml", "package.json", "composer.json", "META.json",
                       "pyproject.toml", "setup.cfg", "opam"])
# An SPDX id is taken as it is; these are the other spellings that leave no doubt.
_NAMES = {
    "mit license": "MIT", "the mit license": "MIT", "mit licence": "MIT", "the mit license (mit)": "MIT", "expat": "MIT",
    "mit license (mit)": "MIT", "bsd 3-clause": "BSD-3-Clause", "bsd 3-clause license": "BSD-3-Clause",
    "3-clause bsd": "BSD-3-Clause", "3-clause bsd license": "BSD-3-Clause", "new bsd": "BSD-3-Clause",
    "new bsd license": "BSD-3-Clause", "modified bsd license": "BSD-3-Clause", "bsd-3": "BSD-3-Clause",
    "bsd 2-clause": "BSD-2-Clause", "bsd 2-clause license": "BSD-2-Clause", "simplified bsd": "BSD-2-Clause",
    "bsd-2": "BSD-2-Clause", "apache 2.0": "Apache-2.0", "apache license 2.0": "Apache-2.0", "apache 2": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0", "apache license version 2.0": "Apache-2.0", "apache v2": "Apache-2.0",
    "apache software license 2.0": "Apache-2.0", "apache-2": "Apache-2.0", "isc license": "ISC",
    "isc license (iscl)": "ISC", "gplv2": "GPL-2.0-only", "gplv2+": "GPL-2.0-or-later", "gplv3": "GPL-3.0-only",
    "gplv3+": "GPL-3.0-or-later", "gpl-2": "GPL-2.0-only", "gpl-2+": "GPL-2.0-or-later", "gpl-3": "GPL-3.0-only",
    "gpl-3+": "GPL-3.0-or-later", "lgplv2+": "LGPL-2.0-or-later", "lgplv3": "LGPL-3.0-only",
    "lgplv3+": "LGPL-3.0-or-later", "lgpl-3": "LGPL-3.0-only", "lgpl-2.1+": "LGPL-2.1-or-later",
    "lgplv2.1+": "LGPL-2.1-or-later", "mpl 2.0": "MPL-2.0", "mpl-2": "MPL-2.0", "unlicense": "Unlicense",
    "the unlicense": "Unlicense", "cc0": "CC0-1.0", "wtfpl": "WTFPL", "zlib license": "Zlib", "psf-2": "PSF-2.0",
    # Trove classifiers, the last part of each
    "apache software license": "Apache-2.0", "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "gnu general public license v2 (gplv2)": "GPL-2.0-only", "gnu general public license v3 (gplv3)": "GPL-3.0-only",
    "gnu general public license v2 or later (gplv2+)": "GPL-2.0-or-later",
    "gnu general public license v3 or later (gplv3+)": "GPL-3.0-or-later",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0-only",
    "gnu lesser general public license v3 or later (lgplv3+)": "LGPL-3.0-or-later",
    "gnu affero general public license v3": "AGPL-3.0-only", "the unlicense (unlicense)": "Unlicense",
    "gnu affero general public license v3 or later (agplv3+)": "AGPL-3.0-or-later",
    "eclipse public license 2.0 (epl-2.0)": "EPL-2.0", "boost software license 1.0 (bsl-1.0)": "BSL-1.0",
    # The words of Cabal and of CPAN::Meta::Spec
    "bsd3": "BSD-3-Clause", "bsd2": "BSD-2-Clause", "isc": "ISC",
    "perl_5": "Artistic-1.0-Perl OR GPL-1.0-or-later", "apache_2_0": "Apache-2.0", "artistic_2": "Artistic-2.0",
    "gpl_2": "GPL-2.0-only", "gpl_3": "GPL-3.0-only", "lgpl_2_1": "LGPL-2.1-only", "lgpl_3_0": "LGPL-3.0-only"}
_IDS = re.compile(r"(0BSD|AFL-[23]\.\d|AGPL-3\.0(-only|-or-later|\+)?|Apache-2\.0|Artistic-[12]\.0(-Perl)?|BSD-[123]-Clause|"
                  r"BSL-1\.0|CC0-1\.0|CC-BY(-SA)?-[34]\.0|CDDL-1\.[01]|CNRI-Python|EPL-[12]\.0|EUPL-1\.[12]|"
                  r"L?GPL-[123]\.[01](-only|-or-later|\+)?|HPND|ISC|MIT|MIT-0|MIT-CMU|MPL-[12]\.[01]|NCSA|OFL-1\.1|"
                  r"PostgreSQL|PSF-2\.0|Python-2\.0|Unicode-(3\.0|DFS-2016)|Unlicense|UPL-1\.0|WTFPL|X11|Zlib|ZPL-2\.1|"
                  r"BlueOak-1\.0\.0|LLVM-exception|OCaml-LGPL-linking-exception|Classpath-exception-2\.0)")


def is_licence_file(name):
    name = pathlib.PurePosixPath(name).name
    return _LICENCE_FILE.fullmatch(name) is not None and name.rpartition(".")[2].lower() not in _NOT_TEXT


def is_metadata(name):
    path = pathlib.PurePosixPath(name)
    return path.name in _METADATA or path.suffix in (".cabal", ".opam")


def expression(text):
    """An SPDX expression of well-known ids, "A/B" for A OR B, or a name that leaves no doubt; else None."""
    text = " ".join(str(text).split()).strip(" '\"")
    if text.lower() in _NAMES:
        return _NAMES[text.lower()]
    text = text.replace("/", " OR ")
    tokens = re.findall(r"[()]|[^\s()]+", text)
    ids = [token for token in tokens if token not in ("AND", "OR", "WITH", "(", ")")]
    return text if ids and all(_IDS.fullmatch(token) for token in ids) else None


def declared(folder):
    """What the metadata files in this folder declare together; None when they say nothing certain or contradict."""
    found = set()
    for path in sorted(folder.iterdir()):
        if path.is_file() and is_metadata(path.name):
            try:
                found |= {expression(value) for value in _values(path) if value}
            except (ValueError, KeyError, TypeError, AttributeError):
                return None
    return found.pop() if len(found) == 1 else None


def _values(path):
    """What the licence fields of a metadata file say, each as it stands."""
    text = path.read_bytes().decode("utf-8", errors="replace")
    if path.name in ("PKG-INFO", "METADATA"):
        return _of_python(email.message_from_string(text))
    if path.name in ("package.json", "composer.json", "META.json"):
        value = json.loads(text).get("license")
        if path.name == "META.json" and value in (["unknown"], ["open_source"]):
            return []
        return [" OR ".join(value) if isinstance(value, list) else value]
    if path.name == "Cargo.toml":
        return [tomllib.loads(text).get("package", {}).get("license")]
    if path.name == "pyproject.toml":
        value = tomllib.loads(text).get("project", {}).get("license")
        return [value if isinstance(value, str) else (value or {}).get("text")]
    if path.name == "setup.cfg":
        return re.findall(r"(?m)^license[ \t]*=[ \t]*(\S.*)$", text)[:1]
    if path.suffix == ".cabal":
        return re.findall(r"(?mi)^license:[ \t]*(\S.*)$", text)[:1]
    return re.findall(r'(?m)^license:\s*"([^"]+)"', text)[:1]


def _of_python(message):
    """The expression, else a field or classifiers that leave no doubt, of Python's core metadata."""
    if message.get("License-Expression"):
        return [message["License-Expression"]]
    classifiers = {value.split(" :: ")[-1] for value in message.get_all("Classifier", [])
                   if value.startswith("License :: ")} - {"OSI Approved"}
    named = [expression(value) for value in classifiers]
    field = message.get("License", "")
    if field and field != "UNKNOWN" and expression(field):
        clear = expression(field)
        if any(value and value.split("-")[0] != clear.split("-")[0] for value in named):
            return ["contradicting"]
        return [clear]
    if len(classifiers) == 1 and named[0]:
        return named
    return ["unclear"] if classifiers or field else []
