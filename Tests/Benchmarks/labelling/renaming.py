"""Names changed consistently: those that belong to the function alone, or every name."""
from labelling.languages import KEYWORDS

_WORDS = """amount anchor array batch block board border branch bucket buffer bundle cache cell chain chunk clause client
cluster code collect column commit compute context copy count create cursor delta depth detail device digest draft edge
element emit entry expand extra factor feed field filter flag flow fold frame gather grid group guard handle header hint
host index inner input inspect invoke item join judge key kind label layer leaf level limit line link load locate marker
match merge meter mode node note offset option order origin outer output owner pack page pair part patch path pattern
phase pick piece pivot place plan point pool portion prefix probe pull push queue quota radius rank rate record region
remain render reply report resolve result root route row sample scan scope score section seed select send shape share
shift size slot sort source span split spot stack stage start state step store stream stride sum sweep table tail target
task text tick tile token total trace track trail tree trim unit update usage value vector verify view visit walk weight
width window worker wrap zone""".split()
_FIELD_MARKS = frozenset((".", "->", "::", "?.", "@"))
_TYPES_FIRST = frozenset(("c", "cpp", "java", "cs"))
_ENDS_TYPE = frozenset("* & > ] && ** int char long short double float bool boolean byte string var auto unsigned size_t"
                       .split())
_DECLARES = frozenset(("let", "var", "const", "my", "local", "val", "mut", "for", "our"))


def code(tokens):
    """The tokens that are code, each with its place."""
    return [(place, token) for place, token in enumerate(tokens) if token.counts]


def own_names(tokens, language):
    """The function's name, its parameters and the variables that it declares: told by their neighbours."""
    words = [token for _, token in code(tokens) if token.kind != "directive"]
    opening = next((at for at, token in enumerate(words) if token.text == "("), 0)
    found = {words[opening - 1].text} if opening and words[opening - 1].kind == "name" else set()
    found |= _parameters(words, opening, language)
    depth = 0
    for at, token in enumerate(words):
        before, after = words[at - 1].text if at else "", words[at + 1].text if at + 1 < len(words) else ""
        depth += (token.text in ("(", "[")) - (token.text in (")", "]"))
        if token.kind != "name" or before in _FIELD_MARKS:
            continue
        if language in _TYPES_FIRST:
            typed = at and (words[at - 1].kind == "name" and before not in KEYWORDS or before in _ENDS_TYPE)
            declared = typed and after in ("=", ";", ",", "[", ":")
        else:
            declared = after in ("=", ":=") and depth == 0
        sigil = language in ("php", "pl") and before in ("$", "@", "%")
        if declared or sigil or before in _DECLARES:
            found.add(token.text)
    return {name for name in found if name not in KEYWORDS and not name.startswith("_")}


def _parameters(words, opening, language):
    found, piece, depth = set(), [], 0
    for token in words[opening:]:
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        if token.text == "," and depth == 1 or depth == 0:
            names = [name for name in piece if name not in KEYWORDS]
            if names and (language not in _TYPES_FIRST or len(piece) > 1):
                found.add(names[-1 if language in _TYPES_FIRST else 0])
            piece = []
        elif token.kind == "name":
            piece.append(token.text)
        if depth == 0:
            break
    return found


def all_names(tokens):
    return {token.text for _, token in code(tokens) if token.kind == "name" and token.text not in KEYWORDS}


def rename(tokens, names, rng, fields=True):
    """Gives each of the names another one, in one style; where not `fields`, what stands behind a dot keeps its name."""
    style, taken, fresh = rng.choice(["snake", "camel", "word", "short"]), all_names(tokens), {}
    for name in sorted(names):
        fresh[name] = _fresh(name, style, taken, rng)
        taken.add(fresh[name])
    result, before = [], ""
    for place, token in enumerate(tokens):
        if token.kind == "name" and token.text in fresh and (fields or before not in _FIELD_MARKS):
            token = token._replace(text=fresh[token.text])
        result.append(token)
        before = token.text if token.counts else before
    return result


def _fresh(old, style, taken, rng):
    """A free name that begins with a capital letter, or is all capitals, where the old one is."""
    for attempt in range(100):
        words = [rng.choice(_WORDS) for _ in range(1 if style in ("word", "short") else 2)]
        words += ["more"] if attempt > 50 else []
        if style == "short" and not old[0].isupper():
            name = rng.choice("abcdefghijkmnpqrstuvwxyz") + (str(rng.randrange(1, 9)) if attempt > 5 else "")
        elif old.isupper() and len(old) > 1:
            name = "_".join(words).upper()
        elif old[0].isupper():
            name = "".join(word.capitalize() for word in words)
        elif style == "camel":
            name = words[0] + "".join(word.capitalize() for word in words[1:])
        else:
            name = "_".join(words)
        if name not in taken and name not in KEYWORDS:
            return name
    return f"{name}{len(taken)}"
