"""The cases of a set: files, and the licences that they are under."""
import dataclasses
import hashlib
import json
import pathlib

import sources
from licensing import known

HALVES = ("dev", "test")


@dataclasses.dataclass(frozen=True)
class Case:
    """paths: files judged together, absolute; expected: SPDX expressions; package: decides the half; kind: a class
    within the set; allowed: ids that may be found beside (negatives)."""
    paths: tuple
    expected: tuple
    package: str
    kind: str = ""
    allowed: tuple = ()


def folder():
    return sources.cache() / "licences"


def half(package):
    """Stable: the same package is in the same half of every set."""
    return HALVES[hashlib.sha256(package.encode()).digest()[0] % 2]


def order(key):
    """A sort key without meaning, always the same."""
    return hashlib.sha256(key.encode()).digest()


def write(name, cases):
    """Writes both halves of a set, corrected by known-disagreements.json, and returns how many cases each has."""
    counts, cases = {}, known.corrected(name, cases)
    for part in HALVES:
        chosen = [case for case in cases if half(case.package) == part]
        records = [{"path": case.paths[0], **({"paths": case.paths} if len(case.paths) > 1 else {}),
                    "expected": case.expected, "package": case.package,
                    **({"kind": case.kind} if case.kind else {}),
                    **({"allowed": case.allowed} if case.allowed else {})} for case in chosen]
        target = _file(name, part)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("".join(json.dumps(record) + "\n" for record in records))
        counts[part] = len(records)
    return counts


def exists(name):
    return all(_file(name, part).exists() for part in HALVES)


def read(name, part):
    with open(_file(name, part), encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [Case(tuple(record.get("paths") or [record["path"]]), tuple(record["expected"]), record["package"],
                 record.get("kind", ""), tuple(record.get("allowed", ()))) for record in records]


def sample(found, count):
    """So many cases at most, drawn by a digest of their paths: where one is corrected away, the others stay."""
    return sorted(found, key=lambda case: order(case.paths[0].removeprefix(str(sources.cache()))))[:count]


def keep(name, data, suffix=".txt"):
    """Writes a made file, named for its content so that the name tells nothing, and returns its path."""
    digest = hashlib.sha256(data).hexdigest()
    target = folder() / "made" / name / digest[:2] / f"{digest[2:18]}{suffix}"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return str(target)


def _file(name, part):
    return folder() / "sets" / f"{name}-{part}.jsonl"
