"""What a copyist does with a function: each variant is text in, edited text out, or None where it cannot be done."""
from labelling import layout, literals, renaming, statements
from labelling.languages import LANGUAGES
from labelling.scanning import balanced, joined, scan


def uncomment(text, language):
    """Without comments and blank lines."""
    tokens = [token._replace(text="" if token.kind == "comment" else token.text) for token in scan(text, language)]
    return "\n".join(line.rstrip() for line in joined(tokens).split("\n") if line.strip())


def _uncommented(text, language, rng, donors):
    return uncomment(text, language)


def _relaid(text, language, rng, donors):
    if LANGUAGES[language].layout == "kept":
        return None
    return layout.relayout(scan(text, language), language, layout.draw(rng))


def _own_names(text, language, rng, donors):
    tokens = scan(text, language)
    return joined(renaming.rename(tokens, renaming.own_names(tokens, language), rng, fields=False))


def _all_names(text, language, rng, donors):
    tokens = scan(text, language)
    return joined(renaming.rename(tokens, renaming.all_names(tokens), rng))


def _literals(text, language, rng, donors):
    return joined(literals.change(scan(text, language), rng))


def _statements(kind):
    return lambda text, language, rng, donors: statements.edit(kind, text, language, rng, donors)


def _chain(*steps):
    """One edit after the other; a layout that a language does not allow is left out."""
    def edit(text, language, rng, donors):
        for step in steps:
            changed = step(text, language, rng, donors)
            if changed is None and step is not _relaid:
                return None
            text = text if changed is None else changed
        return text
    return edit


def _heavy(text, language, rng, donors):
    """Other names, other literals, and two edits of the statements, laid out anew and without comments."""
    names = rng.choice([_own_names, _all_names])
    edits = [_statements(kind) for kind in rng.sample(statements.KINDS, 2)]
    return _chain(_uncommented, *edits, _literals, names, _relaid)(text, language, rng, donors)


EDITS = {
    "verbatim": lambda text, language, rng, donors: text,
    "uncommented": _uncommented,
    "relaid": _relaid,
    "own_names": _own_names,
    "all_names": _all_names,
    "literals": _literals,
    "deleted": _statements("delete"),
    "inserted": _statements("insert"),
    "swapped": _statements("swap"),
    "replaced": _statements("replace"),
    "disguised": _chain(_uncommented, _all_names, _relaid),
    "heavy": _heavy,
}
PASTED = ("hosted", "paired")  # unchanged, alone or with a second function, in an unrelated file
VARIANTS = (*EDITS, *PASTED)


def vary(variant, text, language, rng, donors):
    """The edited text; None where nothing changed or brackets no longer close."""
    changed = EDITS[variant](text, language, rng, donors)
    if changed is None or variant != "verbatim" and changed.strip() == text.strip():
        return None
    return changed if balanced(scan(changed, language)) else None
