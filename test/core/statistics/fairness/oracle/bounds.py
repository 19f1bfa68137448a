"""Bounds of disparities by scipy and statsmodels, pair by pair. Run: python bounds.py > bounds.json"""

import itertools
import json
import sys

import numpy as np
import scipy
import statsmodels
from scipy.optimize import brentq
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint


def newcombe(a, b, level):
    return confint_proportions_2indep(*a, *b, method="newcomb", compare="diff", alpha=2 * (1 - level))


def ratio(a, b, level):
    """The ratio at which the square-and-add bound of a - ratio * b is 0; Wilson's bounds by statsmodels."""
    alpha = 2 * (1 - level)
    p, q = a[0] / a[1], b[0] / b[1]
    l1, u1 = proportion_confint(*a, alpha=alpha, method="wilson")
    l2, u2 = proportion_confint(*b, alpha=alpha, method="wilson")
    low = brentq(lambda t: p - t * q - np.hypot(p - l1, t * (u2 - q)), 0, 1e9, xtol=1e-300, rtol=1e-14)
    high = brentq(lambda t: p - t * q + np.hypot(u1 - p, t * (q - l2)), 0, 1e9, xtol=1e-300, rtol=1e-14)
    return low, high


def case(groups, level):
    pairs = list(itertools.permutations(groups, 2))
    strict = 1 - (1 - level) / len(pairs)
    return {
        "groups": groups,
        "level": level,
        "difference": [
            max(0.0, max(newcombe(a, b, strict)[0] for a, b in pairs)),
            max(newcombe(a, b, level)[1] for a, b in pairs),
        ],
        "ratio": [
            min(ratio(a, b, level)[0] for a, b in pairs),
            min(1.0, min(ratio(a, b, strict)[1] for a, b in pairs)),
        ],
    }


def main():
    rng = np.random.default_rng(20261127)
    cases = [case([[4, 10], [2, 8]], 0.95)]
    for i in range(29):
        groups = []
        for _ in range(int(rng.integers(2, 6))):
            n = int(rng.choice([4, 12, 60, 400, 20000]))
            groups.append([int(rng.integers(1, n)), n])
        cases.append(case(groups, [0.8, 0.95, 0.975, 0.999][i % 4]))
    versions = {m.__name__: m.__version__ for m in (scipy, statsmodels, np)}
    json.dump({"by": "bounds.py", "versions": versions, "cases": cases}, sys.stdout)
    print()


main()
