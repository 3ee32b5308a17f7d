"""The corpus of labelled examples that are drawn from a pack with a recipe: files of its components' archives that the pack has."""
import collections
import json
import pathlib
import random
import shutil
import subprocess
import tarfile
import urllib.parse
import zipfile

import measure
import program
import sources
from labelling.corpus import Corpus, Origin, squeezed
from labelling.files import read, write
from labelling.functions import functions

FILES = 100  # looked at for each component of an archive
LARGEST_FILE = 300_000  # bytes
LANGUAGE = {suffix: language for language, suffixes in json.loads((sources.FOLDER / "labelled.json").read_text())["suffixes"].items()
            for suffix in suffixes if suffix not in ("h", "hh", "hpp")}


def components(quoth, pack):
    answer = subprocess.run([quoth, "corpus", "list", "--json", *([pack] if pack else [])], stdout=subprocess.PIPE, check=True)
    return json.loads(answer.stdout)["components"]


def archives(cache, purl):
    """The archives with code that `quoth corpus build` has fetched for a component."""
    kind, _, rest = purl.removeprefix("pkg:").partition("/")
    name = urllib.parse.unquote(rest.split("@")[0].split("/")[-1])
    folder = cache / kind / (name if kind == "deb" else name.lower().replace("_", "-").replace(".", "-"))
    return [path for path in sources.files(folder) if (".tar." in path.name or path.suffix in (".zip", ".tgz"))
            and ".debian.tar." not in path.name and path.suffix != ".asc"]


def members(archive):
    """(name, bytes, function that reads it) of each file of an archive, in its order."""
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as opened:
            for entry in opened.infolist():
                yield entry.filename, entry.file_size, lambda entry=entry: opened.read(entry)
    else:
        with tarfile.open(archive, "r|*") as opened:
            for entry in opened:
                if entry.isfile():
                    yield entry.name, entry.size, lambda entry=entry: opened.extractfile(entry).read()


def sample(archive, count, rng):
    """So many source files of an archive, drawn at random: [(name, bytes)]."""
    kept, met = [], 0
    for name, size, read_member in members(archive):
        if pathlib.PurePath(name).suffix[1:] not in LANGUAGE or size > LARGEST_FILE:
            continue
        met += 1
        place = len(kept) if len(kept) < count else rng.randrange(met)
        if place < count:
            kept[place:place + 1] = [(name, read_member())]
    return kept


def _extract(bench, cache, listed, largest):
    """Writes samples of the archives below corpus/, each file into a folder of its own, so that none is told as vendored."""
    wanted = collections.Counter(archive for component in listed for archive in archives(cache, component["purl"]))
    for archive, count in sorted(wanted.items()):
        if archive.stat().st_size > largest:
            continue
        for number, (name, data) in enumerate(sample(archive, count * FILES, random.Random(archive.name))):
            path = bench / "corpus" / archive.name / f"{number:05d}" / pathlib.PurePath(name).name
            path.parent.mkdir(parents=True)
            path.write_bytes(data)


def _known(quoth, pack, bench):
    """{file: the findings that are exact}: what the pack has of the samples."""
    output = bench / "samples.jsonl"
    measure.checked([quoth, "scan", "--format", "jsonl", "--exit-zero", "--self", "--no-ignore",
                     *(["--corpus", pack] if pack else []), "corpus"], output, cwd=bench)
    found = collections.defaultdict(list)
    for finding in program.report(output)[0]:
        if finding["kind"] == "exact":
            found[finding["file"]].append(finding)
    return found


def holds(finding, function):
    """Whether the function stands in the region of the finding."""
    return finding["region"]["startLine"] <= function.first and function.last <= finding["region"]["endLine"]


def build(bench, quoth, pack, cache, largest):
    """The functions that stand in regions which the pack has unchanged; their package is the component that is told as origin."""
    shutil.rmtree(bench, ignore_errors=True)
    bench.mkdir(parents=True)
    _extract(bench, cache, components(quoth, pack), largest)
    corpus = Corpus({}, collections.defaultdict(list), collections.defaultdict(list))
    for file, findings in sorted(_known(quoth, pack, bench).items()):
        language, text = LANGUAGE[pathlib.PurePath(file).suffix[1:]], read(bench / file)
        for function in functions(text, language):
            for finding in findings:
                if holds(finding, function):
                    origin = finding["origin"]
                    places = [f"{place['component']}/{place['path']}" for place in [origin, *finding.get("claimants", [])]]
                    corpus.origins[language, function.size].append(Origin(origin["component"], language, places[0], function))
                    corpus.same[squeezed(function.text)] += places
                    break
    write(bench / "corpus.json", "[]\n")
    return corpus
