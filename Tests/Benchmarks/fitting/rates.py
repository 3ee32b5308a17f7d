"""How often a threshold finds copies and flags strangers, and which threshold allows so many false alarms."""
import math
import typing

NOTHING = -math.inf  # the score of a file without a claim
ALLOWED = {"1 %": 0.01, "0.5 %": 0.005, "0.1 %": 0.001, "none": 0.0}  # strangers flagged on the dev half


class Rate(typing.NamedTuple):
    count: int
    of: int

    @property
    def share(self):
        return self.count / self.of if self.of else 0.0

    @property
    def bounds(self):
        """95 % bounds (Wilson, 1927)."""
        if not self.of:
            return 0.0, 1.0
        z2 = 1.96 ** 2
        middle = (self.count + z2 / 2) / (self.of + z2)
        reach = math.sqrt(z2 * (self.count * (self.of - self.count) / self.of + z2 / 4)) / (self.of + z2)
        return max(0.0, middle - reach), min(1.0, middle + reach)

    def __str__(self):
        low, high = self.bounds
        return f"{_percent(self.share)} ({_percent(low)} … {_percent(high)}), {self.count}/{self.of}"


def _percent(share):
    return f"{100 * share:.2f}" if share < 0.1 else f"{100 * share:.1f}"


def of(scores, threshold):
    """The rate of the scores that reach the threshold."""
    return Rate(sum(score >= threshold for score in scores), len(scores))


def best(claims, score):
    """The highest score of these claims."""
    return max(map(score, claims), default=NOTHING)


def half(examples, split):
    return [example for example in examples if example.split == split]


def scores(examples, score):
    return [best(example.claims, score) for example in examples]


def threshold(scores, allowed):
    """The lowest threshold that no more than this share of the scores reach."""
    ordered = sorted(scores, reverse=True)
    return math.nextafter(ordered[int(allowed * len(ordered) + 1e-9)], math.inf)


def chosen(strangers, score):
    """{what is allowed: the threshold} for ALLOWED, on the dev half."""
    dev = scores(half(strangers, "dev"), score)
    return {name: threshold(dev, allowed) for name, allowed in ALLOWED.items()}
