"""How right the answers of a program are."""
import dataclasses
import pathlib

from fitting.rates import Rate
from licensing import expressions


@dataclasses.dataclass(frozen=True)
class Judged:
    """A case with what a program found in its files; right: exactly the expected licences, exceptions aside; for
    negatives, no other than the allowed ones."""
    case: object
    found: expressions.Licences
    right: bool
    exceptions_right: bool | None   # None when neither truth nor answer has an exception, or the ids are wrong


def judge(cases, answers, same=None, nothing=False):
    """Judges answers {path: expression}; `same` {id: id that stands for it} where texts cannot tell ids apart;
    nothing: no licence is expected, and what is not allowed is false."""
    return [_judged(case, answers, same or {}, nothing) for case in cases]


def _judged(case, answers, same, nothing):
    found = expressions.of_all(answers[path] for path in case.paths)
    expected = expressions.of_all(case.expected)
    ids, wanted, allowed = ({same.get(name, name) for name in licences.ids}
                            for licences in (found, expected, expressions.of_all(case.allowed)))
    if nothing:
        return Judged(case, found, not ids - allowed, None)
    right = ids - (allowed - wanted) == wanted
    exceptions = (found.exceptions == expected.exceptions if right and (found.exceptions or expected.exceptions)
                  else None)
    return Judged(case, found, right, exceptions)


def summary(judged):
    """Counts of a program's answers to a set: right, in all, exceptions, too much, too little, nothing."""
    rate = Rate(sum(one.right for one in judged), len(judged))
    exceptions = [one.exceptions_right for one in judged if one.exceptions_right is not None]
    kinds = {}
    for one in judged:
        counted = kinds.setdefault(one.case.kind or "all", [0, 0])
        counted[0] += one.right
        counted[1] += 1
    return {"cases": rate.of, "right": rate.count, "share": rate.share, "bounds": rate.bounds,
            "exceptions_right": sum(exceptions), "exceptions": len(exceptions),
            "found_nothing": sum(not one.found.ids for one in judged), "by_kind": dict(sorted(kinds.items()))}


def misses(judged):
    """The wrong ones as lines: path, expected, found, kind, package."""
    return ["\t".join([" ".join(one.case.paths), " ; ".join(one.case.expected) or "-",
                       " ".join(sorted(one.found.ids)) or "-", one.case.kind or "-", one.case.package])
            for one in judged if not one.right]


def size(cases):
    return sum(pathlib.Path(path).stat().st_size for case in cases for path in case.paths)
