"""Which claims weights are fitted to: the best of each copy and of each stranger, by the weights of the round before."""
from fitting import regression

ROUNDS = 3
OF_STRANGER = 3  # claims of a stranger: one chance agreement must not hide the next best
FIRST = {"renamedGrams": 2.0, "ownWords": 2.0, "agreement": 5.0}  # weights that rank in the first round


def train(examples, split):
    """(weights, number of copies, number of chance agreements); split: dev, test or all."""
    copies = [copy.claims for copy in examples.copies if copy.claims and split in (copy.split, "all")]
    strangers = [stranger.claims for stranger in examples.strangers if split in (stranger.split, "all")]
    weights = regression.Weights(0.0, [FIRST.get(name, 0.0) for name in examples.model.names])
    for _ in range(ROUNDS):
        def rank(claim):
            return -weights.log_odds(claim.features)

        positives = [min(claims, key=rank).features for claims in copies]
        negatives = [claim.features for claims in strangers for claim in sorted(claims, key=rank)[:OF_STRANGER]]
        weights = regression.fit(positives + negatives, [1] * len(positives) + [0] * len(negatives))
    return weights, len(positives), len(negatives)
