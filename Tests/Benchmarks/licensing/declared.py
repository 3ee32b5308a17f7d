"""The set of licence files beside metadata that declares a licence, of components in seven languages."""
import hashlib
import pathlib
import re

from licensing import cases, declarations, expressions, fetching, identifiers

SHORTEST = 150         # bytes; less is a pointer to another file
FULL_TEXTS = 15_000   # bytes; a licence file of Perl's double licence that is longer holds both texts


def build():
    """Writes the set; returns how many cases each half has."""
    fetching.require("headers", "declared", "talk")
    found, seen = [], set()
    roots = [fetching.place(package) for package in fetching.table() if package["use"] != "pypi"]
    for root in [*roots, identifiers.site_packages()]:
        for folder in sorted({path.parent for path in root.rglob("*") if declarations.is_metadata(path.name)}):
            case = _case(folder, root)
            if case is not None:
                digest = tuple(sorted(hashlib.sha256(pathlib.Path(path).read_bytes()).digest() for path in case.paths))
                if digest not in seen:
                    seen.add(digest)
                    found.append(case)
    return cases.write("declared", found)


def _case(folder, root):
    """The case of a component's folder, or None when its files or its metadata leave a doubt."""
    files = licence_files(folder)
    expression = declarations.declared(folder) if files else None
    if expression is None:
        return None
    named = expressions.licences(expression).ids
    kind = "one licence" if len(named) == 1 else "several licences"
    whole = sum(path.stat().st_size for path in files) > FULL_TEXTS if "artistic-1.0-perl" in named else False
    if len(named) == 1 and len(files) > (2 if _is_lesser(named) else 1) or len(named) > len(files) and not whole:
        return None
    allowed = tuple("GPL-" + name.split("-", 1)[1] for name in named if _is_lesser([name]))
    return cases.Case(tuple(str(path) for path in files), (expression,), component_name(folder, root), kind, allowed)


def _is_lesser(named):
    """The LGPL is often given with the GPL that it refers to."""
    return all(name.startswith("lgpl-") for name in named)


def licence_files(folder):
    """The licence files in a component's folder, and in the folder of them below a wheel's core metadata."""
    below = folder / "licenses"
    inside = sorted(below.rglob("*")) if folder.suffix == ".dist-info" and below.is_dir() else []
    return [path for path in [*sorted(folder.iterdir()), *inside]
            if path.is_file() and declarations.is_licence_file(path.name) and SHORTEST < path.stat().st_size]


def component_name(folder, root):
    """The component's name, without its version; of an archive's first folder the package's."""
    return root.name if folder == root else re.sub(r"-\d.*", "", folder.name).lower()
