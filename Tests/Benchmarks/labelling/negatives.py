"""Files of strangers, in which nothing should be found, and hosts, the unrelated files that copies are pasted into."""
import collections
import itertools
import json
import typing

import sources
from labelling import overlap
from labelling.files import source_files, write, write_records

FILES = {"c": 1500, "cpp": 1300, "cs": 1100, "go": 1300, "hs": 900, "java": 1900, "js": 1500, "kt": 500, "lua": 500,
         "ml": 800, "php": 1300, "pl": 1000, "py": 1500, "rb": 1000, "rs": 1200, "scala": 500}
HOSTS = 40  # a language
HOST_LINES = range(60, 401)


class Stranger(typing.NamedTuple):
    package: str
    path: str
    text: str


def folders(paths):
    """The packages that stand in these folders, as sources.labelled() tells them: one for each language; headers are C."""
    languages, own, seen = json.loads((sources.FOLDER / "labelled.json").read_text())["suffixes"], {}, set()
    for language, suffixes in languages.items():
        own[language] = [suffix for suffix in suffixes if suffix not in seen]
        seen.update(suffixes)
    return [{"name": path.name, "language": language, "suffixes": suffixes, "folder": path.resolve()}
            for path in paths for language, suffixes in own.items()]


def build(bench, corpus, packages):
    """Writes negatives/ and negatives.jsonl; returns the records, and the hosts by language."""
    windows, by_language = overlap.index(corpus.texts), collections.defaultdict(list)
    known = {(copy["package"], copy["path"]) for copy in sources.known_copies()}
    names = list(dict.fromkeys(package["name"] for package in packages))
    split = {name: ("dev", "test")[number % 2] for number, name in enumerate(names)}
    for package in packages:
        by_language[package["language"]].append(package)
    records, hosts = [], {}
    for language, packages in sorted(by_language.items()):
        strangers = _in_turn(packages)
        hosts[language] = [stranger for stranger in reversed(strangers) if stranger.text.count("\n") + 1 in HOST_LINES
                           and not overlap.shared(stranger.text, windows)][:HOSTS]
        kept = [stranger for stranger in strangers if stranger not in hosts[language]][:FILES[language]]
        for package, path, text in kept:
            shared = overlap.shared(text, windows)
            if (package, path) in known:
                shared.append({"line": 0, "corpus": "known"})
            file = f"negatives/{len(records):05d}__{package}__" + path.replace("/", "__")[-100:]
            write(bench / file, text)
            records.append({"file": file, "package": package, "path": path, "lang": language,
                            "lines": text.count("\n") + 1, "split": split[package],
                            "natural_overlap_n": len(shared), "natural_overlap": shared[:5]})
    write_records(bench / "negatives.jsonl", records)
    return records, hosts


def _in_turn(packages):
    """The files of these packages, one of each in turn."""
    piles = [[Stranger(package["name"], *found) for found in source_files(package, shortest=20, longest=2000, tests=True)]
             for package in packages]
    return [stranger for turn in itertools.zip_longest(*piles) for stranger in turn if stranger]
