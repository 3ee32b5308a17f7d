"""Logistic regression with weights that are not negative: ridge, Newton steps, a feature that speaks against itself taken out."""
import math
import operator
import statistics
import typing

RIDGE = 1.0  # on standardised weights, not on the bias
STEPS = 100
LONGEST_STEP = 2.0


class Weights(typing.NamedTuple):
    bias: float
    table: list

    def log_odds(self, features):
        return self.bias + sum(map(operator.mul, self.table, features))


def fit(rows, labels):
    """Weights for rows of features, each labelled 1 or 0."""
    columns = list(zip(*rows))
    means = [statistics.fmean(column) for column in columns]
    spreads = [statistics.pstdev(column, mean) or 1.0 for column, mean in zip(columns, means)]
    standard = [[(value - mean) / spread for value in column] for column, mean, spread in zip(columns, means, spreads)]
    free = list(range(len(columns)))
    while True:
        bias, *weights = _newton([[1.0] * len(labels)] + [standard[feature] for feature in free], labels)
        if min(weights, default=0) >= 0:
            break
        del free[weights.index(min(weights))]
    table = [0.0] * len(columns)
    for feature, weight in zip(free, weights):
        table[feature] = weight / spreads[feature]
    return Weights(bias - sum(map(operator.mul, table, means)), table)


def _newton(columns, labels):
    """The weights of the columns, of which the first is the constant."""
    weights = [0.0] * len(columns)
    for _ in range(STEPS):
        sums = [0.0] * len(labels)
        for weight, column in zip(weights, columns):
            sums = [total + weight * value for total, value in zip(sums, column)]
        chances = [1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) for total in sums]
        errors = list(map(operator.sub, labels, chances))
        gradient = [_product(errors, column) - RIDGE * weight for column, weight in zip(columns, weights)]
        gradient[0] += RIDGE * weights[0]
        curvature = [chance * (1 - chance) for chance in chances]
        hessian = []
        for i, column in enumerate(columns):
            bent = list(map(operator.mul, curvature, column))
            hessian.append([hessian[j][i] for j in range(i)] + [_product(bent, other) for other in columns[i:]])
            hessian[i][i] += (RIDGE if i else 0) + 1e-6
        change = _solve(hessian, gradient)
        weights = [weight + max(-LONGEST_STEP, min(LONGEST_STEP, step)) for weight, step in zip(weights, change)]
        if max(map(abs, change)) < 1e-8:
            break
    return weights


def _product(left, right):
    return sum(map(operator.mul, left, right))


def _solve(matrix, vector):
    """Gaussian elimination with pivoting."""
    rows = [[*row, value] for row, value in zip(matrix, vector)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [value - factor * upper for value, upper in zip(rows[r], rows[i])]
    answer = [0.0] * size
    for i in reversed(range(size)):
        answer[i] = (rows[i][size] - _product(rows[i][i + 1:size], answer[i + 1:])) / rows[i][i]
    return answer
