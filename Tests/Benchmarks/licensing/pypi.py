"""The set of PyPI distributions: the licence files of a wheel, together under what its core metadata declares."""
import hashlib

from licensing import cases, declarations, declared, fetching, identifiers


def build():
    """Writes the set; returns how many cases each half has. A distribution, and equal files, count once."""
    fetching.require("declared", "pypi", "talk")
    found, seen = [], set()
    roots = [fetching.place(package) for package in fetching.table() if "wheel" in package]
    for root in [*roots, identifiers.site_packages()]:
        for folder in sorted(root.rglob("*.dist-info")):
            files = declared.licence_files(folder)
            expression = declarations.declared(folder) if files else None
            name = declared.component_name(folder, root)
            digests = frozenset(hashlib.sha256(path.read_bytes()).digest() for path in files)
            if expression and name not in seen and digests not in seen:
                seen |= {name, digests}
                kind = "one file" if len(files) == 1 else "several files"
                found.append(cases.Case(tuple(str(path) for path in files), (expression,), name, kind))
    return cases.write("pypi", found)
