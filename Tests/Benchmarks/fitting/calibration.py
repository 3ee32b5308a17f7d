"""Whether the log odds mean what they say: by score, the predicted and the observed share of copies."""
import math
import typing

from fitting import rates

EDGES = range(-5, 6)  # of the scores of bins; beyond the outer ones lie two more


class Bin(typing.NamedTuple):
    """`score`, `predicted`: means over the claims of the bin; `observed`: how many of them are copies."""
    label: str
    score: float
    predicted: float
    observed: rates.Rate


def probability(score):
    return 1 / (1 + math.exp(-score))


def log_odds(probability):
    return math.log(probability / (1 - probability))


def judged(copies, strangers):
    """[(score, whether it is a copy)]: the claims that are right about a copy, and all of the strangers. What is claimed
    elsewhere in a query is left out."""
    right = {(copy.file, claim) for copy in copies for claim in copy.claims}  # one claim may cover two regions
    return [(claim.score, True) for _, claim in sorted(right)] + [
        (claim.score, False) for stranger in strangers for claim in stranger.claims]


def bins(claims):
    """The bins that hold claims, ascending."""
    limits = [-math.inf, *EDGES, math.inf]
    return [_bin(low, high, inside) for low, high in zip(limits, limits[1:])
            if (inside := [claim for claim in claims if low <= claim[0] < high])]


def _bin(low, high, claims):
    scores = [score for score, _ in claims]
    label = f"below {high}" if low == -math.inf else f"{low} and more" if high == math.inf else f"{low} … {high}"
    return Bin(label, sum(scores) / len(scores), sum(map(probability, scores)) / len(scores),
               rates.Rate(sum(is_copy for _, is_copy in claims), len(claims)))
