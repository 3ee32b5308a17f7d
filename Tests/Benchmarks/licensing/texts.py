"""The sets of made files: texts, perturbed, joined."""
import random

from licensing import cases, expressions, perturbing, spdxtexts

SEED = 4
JOINED = 500
_FILLER = ("The following applies to the bundled library only.", "-" * 60, "=" * 72,
           "int main(void) {\n  return sum(1, 2);\n}", "def total(items):\n    return sum(item.size for item in items)",
           "This product includes several parts, listed below with their terms.", "* * *", "",
           "export function area(w, h) {\n  return w * h;\n}\n")


def classes(texts):
    """{id: id that stands for it}, of licences whose texts have the same words, folded ids aside."""
    first = {}
    return {name: first.setdefault(spdxtexts.words(spdxtexts.paragraphs(text)), name) for name, text in texts.items()}


def same(place):
    """{folded id: the folded id that stands for it}, as texts cannot tell them apart."""
    return {expressions.fold(name): expressions.fold(other) for name, other in classes(spdxtexts.read(place)).items()}


def _renderings(texts, standing):
    """{words: {ids}} of each text with and without its optional parts."""
    found = {}
    for name, text in texts.items():
        for optional in (True, False):
            rendered = spdxtexts.words(spdxtexts.paragraphs(text, spdxtexts.Wording(optional=optional)))
            found.setdefault(rendered, set()).add(expressions.fold(standing[name]))
    return found


def _ambiguous(kind, text, name, renderings):
    """Whether a text without its optional parts, or with another choice, is word for word another licence's, too."""
    if kind not in ("no optional parts", "other choice"):
        return False
    rendered = spdxtexts.words([spdxtexts.Paragraph("text", 0, "", text)])
    return bool(renderings.get(rendered, set()) - {expressions.fold(name)})


def build(place):
    """Writes the three sets from the SPDX XML at `place`; returns {set: {half: cases}}."""
    texts = spdxtexts.read(place)
    standing = classes(texts)
    distinct = [name for name in texts if standing[name] == name]
    renderings, generator = _renderings(texts, standing), random.Random(SEED)
    reference, changed, whole = [], [], {}
    for name in distinct:
        plain = perturbing.laid_out(spdxtexts.paragraphs(texts[name]), 72)
        whole[name] = plain
        reference.append(cases.Case((cases.keep("texts", plain.encode()),), (name,), name))
        seen = {plain}
        for kind, text, suffix in perturbing.perturbed(texts[name], generator):
            if text not in seen and not _ambiguous(kind, text, name, renderings):
                seen.add(text)
                changed.append(cases.Case((cases.keep("perturbed", text.encode(), suffix),), (name,), name, kind))
    return {"texts": cases.write("texts", reference), "perturbed": cases.write("perturbed", changed),
            "joined": cases.write("joined", _joined(whole, generator))}


def _joined(whole, generator):
    """Two or three short and long texts in one file, with something between; those of one half only."""
    joined = []
    for number in range(JOINED):
        names = [name for name in whole if cases.half(name) == cases.HALVES[number % 2]]
        chosen = generator.sample(names, 2 + number // 2 % 2)
        parts = [whole[chosen[0]]]
        for name in chosen[1:]:
            parts += [generator.choice(_FILLER) + "\n", whole[name]]
        path = cases.keep("joined", "\n".join(parts).encode())
        joined.append(cases.Case((path,), tuple(chosen), chosen[0], f"{len(chosen)} texts"))
    return joined
