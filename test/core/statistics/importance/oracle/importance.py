"""Numbers that importance.test.ts holds our comparison of importances to: scipy, and rank-biased overlap by its sets.

Run with scipy of the version written into importance.json: python importance.py > importance.json
"""
import json
import platform
import sys
import warnings

import numpy as np
import scipy
from scipy import stats

warnings.simplefilter("ignore")
random = np.random.default_rng(20261128)


def rounded(values, digits):
    return [float(x) for x in np.round(values, digits)]


pairs = [
    ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]),
    ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]),
    ([1, 1, 2, 2, 3], [3, 2, 2, 1, 1]),
    ([0, 0, 0, 1], [1, 0, 0, 0]),
    ([0.5, 0.5], [0.2, 0.9]),
    ([0.1, 0.2], [0.3, 0.9]),
    ([3, 3, 3], [1, 2, 3]),
    ([2], [3]),
]
for size in (2, 3, 5, 8, 13, 21, 34, 55, 89):
    for digits in (4, 1):
        a = random.exponential(size=size)
        pairs.append((rounded(a, digits), rounded(a * random.uniform(0.3, 2, size=size), digits)))
pairs.append((rounded(random.random(300), 2), rounded(random.random(300), 2)))


def moved(a, b):
    a, b = np.array(a, float), np.array(b, float)
    return None if a.sum() == 0 or b.sum() == 0 else float(np.abs(a / a.sum() - b / b.sum()).sum() / 2)


def finite(x):
    return float(x) if np.isfinite(x) else None


def overlap(a, b, p):
    """RBO_EXT, equation 32 of Webber, Moffat & Zobel 2010, with the overlaps counted as sets."""
    short, long = sorted((a, b), key=len)
    s, l = len(short), len(long)
    x = lambda d: len(set(short[: min(d, s)]) & set(long[:d]))
    total = sum(x(d) / d * p**d for d in range(1, l + 1))
    total += sum(x(s) * (d - s) / (s * d) * p**d for d in range(s + 1, l + 1))
    return (1 - p) / p * total + ((x(l) - x(s)) / l + x(s) / s) * p**l


lists = [(list("abcde"), list("abcde")), (list("abc"), list("def")), (list("a"), list("ba")), (list("abc"), list("cba"))]
names = [chr(97 + i) for i in range(26)]
for _ in range(20):
    n, m = random.integers(1, 26, size=2)
    lists.append(([str(x) for x in random.permutation(names)[:n]], [str(x) for x in random.permutation(names)[:m]]))

json.dump(
    {
        "by": f"importance.py, Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}",
        "pairs": [
            {
                "a": a,
                "b": b,
                "spearman": finite(stats.spearmanr(a, b).statistic) if len(a) > 1 else None,
                "kendall": finite(stats.kendalltau(a, b).statistic),
                "moved": moved(a, b),
            }
            for a, b in pairs
        ],
        "lists": [{"a": a, "b": b, "p": p, "overlap": overlap(a, b, p)} for a, b in lists for p in (0.9, 0.5)],
    },
    sys.stdout,
    separators=(",", ":"),
)
