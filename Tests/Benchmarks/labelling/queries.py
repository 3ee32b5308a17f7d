"""The files to scan: each holds an edited function of the corpus, and the record of truth says where it comes from."""
import collections
import hashlib
import itertools
import random

from labelling import scanning, statements, variants
from labelling.corpus import region, squeezed
from labelling.files import write, write_records
from labelling.functions import SIZES
from labelling.languages import LANGUAGES

COPIES = 9  # functions of each language and size, of which each variant is made
DONORS = 400  # functions whose statements replace others, of each language


def _ordered(origins):
    """Origins in an order without meaning, one of each package in turn, each text once."""
    piles, seen = collections.defaultdict(list), set()
    for origin in sorted(origins, key=_digest):
        text = squeezed(origin.function.text)
        if text not in seen:
            seen.add(text)
            piles[origin.package].append(origin)
    turns = itertools.zip_longest(*(piles[package] for package in sorted(piles)))
    return [origin for turn in turns for origin in turn if origin]


def _digest(origin):
    return hashlib.sha256(f"{origin.path}:{origin.function.first}".encode("utf-8", "surrogatepass")).hexdigest()


def _donors(origins, language):
    """Simple statements of functions that are not copied."""
    texts = [origin.function.text for origin in origins[-DONORS:]]
    return sorted({text.split("\n")[at].strip() for text in texts for at in statements.simple(text, language)})


def _paste(corpus, origins, host, rng):
    """(text of the host with the functions inside, their regions); they stand at a blank line of its middle, else at the
    end."""
    lines = host.text.split("\n")
    middle = range(len(lines) // 4, 3 * len(lines) // 4)
    blank = scanning.blank_lines(scanning.scan(host.text, origins[0].language))
    at = rng.choice([line for line in blank if line in middle] or [len(lines)])
    result, truth = [*lines[:at], ""], []
    for origin in origins:
        first = len(result) + 1
        result += origin.function.text.split("\n")
        truth.append(region(corpus, origin, [first, len(result)]))
        result.append("")
    return "\n".join(result + lines[at:]), truth


def _make(corpus, origin, other, variant, hosts, donors, rng):
    """(text, regions, note) of one query, or None."""
    if variant in variants.PASTED:
        if not hosts:
            return None
        host = rng.choice(hosts)
        text, truth = _paste(corpus, [origin, other] if variant == "paired" else [origin], host, rng)
        return text, truth, f"host {host.package}/{host.path}"
    text = variants.vary(variant, origin.function.text, origin.language, rng, donors)
    if text is None:
        return None
    text = text.strip("\n")
    return text, [region(corpus, origin, [1, text.count("\n") + 1])], ""


def build(bench, corpus, hosts):
    """Writes queries/ and truth.jsonl; returns the records."""
    records = []
    for size, language in itertools.product(SIZES, sorted(hosts)):
        ordered = _ordered(corpus.origins[language, size])
        copied, donors = ordered[:COPIES + 1], _donors(ordered[COPIES + 1:], language)
        for number, (origin, other) in enumerate(zip(copied, copied[1:])):
            split = "dev" if int(_digest(origin), 16) % 2 else "test"
            for variant in variants.VARIANTS:
                rng = random.Random(f"{_digest(origin)} {variant}")
                made = _make(corpus, origin, other, variant, hosts[language], donors, rng)
                if made is None:
                    continue
                text, truth, note = made
                file = f"queries/q{len(records):05d}_{variant}_{size}{LANGUAGES[language].suffix}"
                write(bench / file, text.rstrip("\n") + "\n")
                records.append({"file": file, "lang": language, "n": size, "variant": variant,
                                "func": f"{language}{size}_{number}", "split": split, "note": note, "truth": truth})
    write_records(bench / "truth.jsonl", records)
    return records
