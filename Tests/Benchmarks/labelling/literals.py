"""Other numbers and other words in strings; escapes, formats and what is put into strings stay."""
import re

_WORD = re.compile(r"(?<![\\%${#@&\w])[A-Za-z]{3,}(?![\w}(])")
_DIGITS = re.compile(r"\d+")
_SYLLABLES = "ba ce di fo gu ha le mi no pu ra se ti vo wu".split()


def change(tokens, rng):
    """Nearly every number and every string of the tokens."""
    return [token._replace(text=_literal(token, rng)) for token in tokens]


def _literal(token, rng):
    if token.kind == "number" and rng.random() < 0.8:
        return _number(token.text, rng)
    if token.kind == "string":
        return _WORD.sub(lambda found: _word(found.group(), rng), token.text)
    return token.text


def _number(text, rng):
    """Digits of a plain number become others of the same count; a prefix and what follows the first digits stay."""
    if text[:2].lower() in ("0x", "0b", "0o"):
        digits = "01" if text[1] in "bB" else "01234567"
        return text[:2] + "".join(rng.choice(digits) if sign.isalnum() else sign for sign in text[2:])
    return _DIGITS.sub(lambda found: _digits(len(found.group()), rng), text, count=1)


def _digits(count, rng):
    return "".join(rng.choice("123456789" if place == 0 else "0123456789") for place in range(count))


def _word(word, rng):
    fresh = "".join(rng.choice(_SYLLABLES) for _ in range((len(word) + 1) // 2))[:len(word)]
    return fresh.capitalize() if word[0].isupper() else fresh
