"""Which licences an SPDX expression names, as far as the benchmark tells them apart."""
import dataclasses
import re

_TOKEN = re.compile(r"[()]|[^\s(),;]+")
_SUFFIX = re.compile(r"(-only|-or-later|\+)$")
# Ids that SPDX has replaced, and names that Debian uses for the same.
_ALIASES = {"expat": "mit", "bsd-2-clause-freebsd": "bsd-2-clause", "bsd-2-clause-netbsd": "bsd-2-clause",
            "bzip2-1.0.5": "bzip2-1.0.6", "standardml-nj": "smlnj"}
_COMBINED = {"gpl-2.0-with-gcc-exception": ("gpl-2.0", "gcc-exception-2.0"),
             "gpl-2.0-with-autoconf-exception": ("gpl-2.0", "autoconf-exception-2.0"),
             "gpl-2.0-with-bison-exception": ("gpl-2.0", "bison-exception-2.2"),
             "gpl-2.0-with-classpath-exception": ("gpl-2.0", "classpath-exception-2.0"),
             "gpl-2.0-with-font-exception": ("gpl-2.0", "font-exception-2.0"),
             "gpl-3.0-with-gcc-exception": ("gpl-3.0", "gcc-exception-3.1"),
             "gpl-3.0-with-autoconf-exception": ("gpl-3.0", "autoconf-exception-3.0"),
             "ecos-2.0": ("gpl-2.0", "ecos-exception-2.0"), "wxwindows": ("lgpl-2.0", "wxwindows-exception-3.1")}


@dataclasses.dataclass(frozen=True)
class Licences:
    """Lower-case ids without -only, -or-later and +; exceptions as (licence, exception)."""
    ids: frozenset = frozenset()
    exceptions: frozenset = frozenset()

    def __or__(self, other):
        return Licences(self.ids | other.ids, self.exceptions | other.exceptions)


def fold(identifier):
    """One id as it is compared."""
    folded = _SUFFIX.sub("", identifier.lower())
    return _ALIASES.get(folded, folded)


def licences(expression):
    """The licences of an expression; AND and OR count alike. None and the empty string name none."""
    ids, exceptions, last, waiting = set(), set(), None, False
    for token in _TOKEN.findall(expression or ""):
        if token.upper() in ("AND", "OR", "(", ")", "AND/OR", "NONE", "NOASSERTION"):
            continue
        if token.upper() == "WITH":
            waiting = last is not None
        elif waiting:
            exceptions.add((last, token.lower()))
            waiting = False
        else:
            last, exception = _COMBINED.get(fold(token), (fold(token), None))
            ids.add(last)
            if exception:
                exceptions.add((last, exception))
    return Licences(frozenset(ids), frozenset(exceptions))


def of_all(expressions):
    """The licences that some expressions name together."""
    found = Licences()
    for expression in expressions:
        found |= licences(expression)
    return found
