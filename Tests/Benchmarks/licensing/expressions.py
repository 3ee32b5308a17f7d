"""Which licences an SPDX expression names, as far as the benchmark tells them apart."""
import dataclasses
import functools
import re

import sources

_TOKEN = re.compile(r"[()]|[^\s(),;]+")
_SUFFIX = re.compile(r"(-only|-or-later|\+)$")
_DEBIAN = {"expat": "MIT"}   # what Debian calls a licence that SPDX has an id for


@dataclasses.dataclass(frozen=True)
class Licences:
    """Lower-case ids without -only, -or-later and +; exceptions as (licence, exception)."""
    ids: frozenset = frozenset()
    exceptions: frozenset = frozenset()

    def __or__(self, other):
        return Licences(self.ids | other.ids, self.exceptions | other.exceptions)


@functools.cache
def _replaced():
    """{deprecated id or exception in lower case: the expression that stands for it}, of the tables that quoth reads."""
    found = dict(_DEBIAN)
    for table in ("licences", "exceptions"):
        lines = (sources.REPOSITORY / f"licences/{table}.tsv").read_text(encoding="utf-8").split("\n")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        named, by = rows[0].index("id"), rows[0].index("replaced_by")
        found |= {row[named].lower(): row[by] for row in rows[1:] if row[by] != "-"}
    return found


def fold(identifier):
    """One id as it is compared; a deprecated one that stands for a licence with an exception stays."""
    replaced = _replaced().get(identifier.lower(), identifier)
    return _SUFFIX.sub("", (identifier if " " in replaced else replaced).lower())


def _tokens(expression):
    """The tokens of an expression with deprecated ids replaced."""
    for token in _TOKEN.findall(expression or ""):
        yield from _TOKEN.findall(_replaced().get(token.lower(), token))


def licences(expression):
    """The licences of an expression; AND and OR count alike. None and the empty string name none."""
    ids, exceptions, last, waiting = set(), set(), None, False
    for token in _tokens(expression):
        if token.upper() in ("AND", "OR", "(", ")", "AND/OR", "NONE", "NOASSERTION"):
            continue
        if token.upper() == "WITH":
            waiting = last is not None
        elif waiting:
            exceptions.add((last, token.lower()))
            waiting = False
        else:
            last = fold(token)
            ids.add(last)
    return Licences(frozenset(ids), frozenset(exceptions))


def of_all(expressions):
    """The licences that some expressions name together."""
    found = Licences()
    for expression in expressions:
        found |= licences(expression)
    return found
