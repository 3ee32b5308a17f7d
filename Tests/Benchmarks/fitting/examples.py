"""Labelled examples: what is known of the files of a folder, beside what the engine claims about them."""
import argparse
import json
import pathlib
import typing

import sources
from fitting import claims

DEFAULT = sources.cache() / sources.LABELLED / "bench"
TABLES = ("corpus.json", "truth.jsonl", "negatives.jsonl")


class Copy(typing.NamedTuple):
    """A region that is a copy, and the claims that are right about its place. `packages`: that have its code."""
    split: str
    file: str
    size: int
    variant: str
    packages: set
    claims: list


class Stranger(typing.NamedTuple):
    """A file in which nothing should be found, and what is claimed there by chance."""
    split: str
    file: str
    language: str
    claims: list


class Examples(typing.NamedTuple):
    copies: list
    strangers: list
    model: claims.Model


def folder_argument(arguments):
    """Declares FOLDER for a command."""
    arguments.add_argument("folder", nargs="?", type=_folder, default=str(DEFAULT),
                           help="where corpus/, queries/, negatives/ and their tables are (what `pairs` makes)")
    arguments.add_argument("--corpus", help="a pack to look in, in place of one of FOLDER's corpus (see `recipepairs`)")


def _folder(name):
    folder = pathlib.Path(name).resolve()
    for table in TABLES:
        if not (folder / table).exists():
            raise argparse.ArgumentTypeError(f"{folder / table} is missing; `fetch labelled` and `pairs` make it")
    return folder


def components(folder):
    """The components of the corpus for a manifest: one a package of corpus.json."""
    licences = {record["package"]: record["licence"] for record in json.loads((folder / "corpus.json").read_text())}
    return [{"name": package, "version": "", "purl": "", "licence": licence, "url": "", "released": "",
             "source": f"corpus/{package}"} for package, licence in sorted(licences.items())]


def read(folder, pack=None):
    """Claims regions of the folder's queries and negatives by a pack, by default a new one of its corpus."""
    queries, negatives = _records(folder / "truth.jsonl"), clean_negatives(folder)
    pack = pathlib.Path(pack).resolve() if pack else claims.build(components(folder), folder, "fitting")
    model, found = claims.of([record["file"] for record in queries + negatives], folder, pack)
    return Examples([_copy(query, region, found[query["file"]]) for query in queries for region in query["truth"]],
                    [Stranger(record["split"], record["file"], record["lang"], found[record["file"]]) for record in negatives], model)


def clean_negatives(folder):
    """The records of the negatives that have nothing of the corpus, as far as anybody knows."""
    known = {(copy["package"], copy["path"]) for copy in sources.known_copies()}
    return [record for record in _records(folder / "negatives.jsonl")
            if not record["natural_overlap_n"] and (record["package"], record["path"]) not in known]


def _copy(query, region, found):
    packages = {region["origin"]["package"]} | {path.split("/")[0] for path in region.get("also", [])}
    return Copy(query["split"], query["file"], query["n"], query["variant"], packages,
                [claim for claim in found if _covers(claim, *region["query_lines"])])


def _covers(claim, first, last):
    """Whether the claim covers a third of these lines or lies half in them."""
    common = min(last, claim.last) - max(first, claim.first) + 1
    return common > 0 and (3 * common >= last - first + 1 or 2 * common >= claim.last - claim.first + 1)


def _records(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
