"""The corpus of the labelled examples: the files that are indexed and the functions that are copied from them."""
import collections
import hashlib
import json
import typing

import sources
from labelling.files import source_files, write
from labelling.functions import Function, functions


class Origin(typing.NamedTuple):
    """A function and where it stands; `path` below corpus/."""
    package: str
    language: str
    path: str
    function: Function


class Corpus(typing.NamedTuple):
    texts: dict  # path: text
    origins: dict  # (language, size): [Origin]
    same: dict  # squeezed text of a function: the paths of the files that hold it


def squeezed(text):
    return "".join(text.split())


def build(bench):
    """Writes corpus/ and corpus.json below the folder."""
    corpus, records = Corpus({}, collections.defaultdict(list), collections.defaultdict(list)), []
    for package in sources.labelled("corpus"):
        name, language = package["name"], package["language"]
        for relative, text in source_files(package, shortest=8, longest=8000, tests=False):
            path = f"{name}/{relative}"
            write(bench / "corpus" / path, text)
            records.append({"package": name, "path": path, "lang": language, "licence": package["licence"],
                            "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()})
            corpus.texts[path] = text
            for function in functions(text, language):
                corpus.origins[language, function.size].append(Origin(name, language, path, function))
                corpus.same[squeezed(function.text)].append(path)
    write(bench / "corpus.json", json.dumps(records, indent=0) + "\n")
    return corpus


def region(corpus, origin, lines):
    """A record of truth: these lines of the query come from the origin; `also` names the other files with its text."""
    function = origin.function
    return {"query_lines": lines,
            "origin": {"package": origin.package, "path": origin.path, "lines": [function.first, function.last]},
            "also": sorted(set(corpus.same[squeezed(function.text)]) - {origin.path})}
