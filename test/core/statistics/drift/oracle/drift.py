"""Numbers that drift.test.ts holds our drift measures to: scipy where it has them, numpy by hand for PSI.

Run with numpy and scipy of the versions written into drift.json: python drift.py > drift.json
Large samples are formulas of whole numbers, so that both sides can make them: ((i * a) % b) / c + d.
"""
import json
import platform
import sys
import warnings

import numpy as np
import scipy
from scipy import stats
from scipy.spatial.distance import jensenshannon

warnings.simplefilter("ignore")
random = np.random.default_rng(20261127)


def formula(n, a, b, c, d):
    return {"n": n, "a": a, "b": b, "c": c, "d": d}


def made(side):
    if isinstance(side, dict):
        i = np.arange(side["n"], dtype=np.int64)
        return ((i * side["a"]) % side["b"]) / side["c"] + side["d"]
    return np.array(side, dtype=float)


def rounded(values, digits=4):
    return [float(x) for x in np.round(values, digits)]


pairs = {
    "1 to 10 and 3 to 12": (list(range(1, 11)), list(range(3, 13))),
    "the same": (list(range(1, 21)), list(range(1, 21))),
    "apart": (list(range(1, 21)), list(range(101, 131))),
    "one value each": ([1.0], [2.0]),
    "one against many": ([0.5], rounded(random.random(17))),
    "many against one": (rounded(random.random(23)), [0.5]),
    "normal, equal sizes": (rounded(random.normal(size=50)), rounded(random.normal(size=50))),
    "normal, shifted": (rounded(random.normal(size=50)), rounded(random.normal(0.7, 1, size=60))),
    "normal, wider": (rounded(random.normal(size=61)), rounded(random.normal(0, 2, size=43))),
    "exponential": (rounded(random.exponential(size=80)), rounded(random.exponential(1.3, size=70))),
    "heavy tails": (rounded(random.standard_cauchy(size=64)), rounded(random.standard_cauchy(size=96))),
    "tied to one decimal": (rounded(random.normal(size=90), 1), rounded(random.normal(0.2, 1, size=75), 1)),
    "tied to whole numbers": (rounded(random.poisson(4, size=90), 0), rounded(random.poisson(5, size=75), 0)),
    "many zeros": (
        rounded(np.maximum(0, random.normal(-0.5, 1, size=100))),
        rounded(np.maximum(0, random.normal(-0.2, 1, size=90))),
    ),
    "many at the top": (
        rounded(np.minimum(1, random.normal(0.9, 0.3, size=100))),
        rounded(np.minimum(1, random.normal(0.8, 0.3, size=90))),
    ),
    "a flag": ([0.0] * 70 + [1.0] * 30, [0.0] * 50 + [1.0] * 60),
    "a constant, moved": ([3.0] * 40, [4.0] * 30 + [3.0] * 10),
    "a constant, kept": ([3.0] * 40, [3.0] * 25),
    "large numbers": (rounded(1e9 + random.normal(size=55)), rounded(1e9 + random.normal(1, 1, size=45))),
    "small numbers": (rounded(random.normal(size=55) * 1e-6, 10), rounded(random.normal(0.3, 1, size=45) * 1e-6, 10)),
    "bimodal": (
        rounded(np.concatenate([random.normal(-2, 1, 40), random.normal(2, 1, 40)])),
        rounded(random.normal(0, 2, 80)),
    ),
    "uniform, coprime sizes": (rounded(random.random(97)), rounded(random.random(101) ** 1.1)),
    "the exact switch, below": (formula(10000, 7919, 10007, 64, 0), formula(9973, 7907, 9973, 64, 2)),
    "the exact switch, above": (formula(10001, 7919, 10007, 64, 0), formula(9973, 7907, 9973, 64, 2)),
    "asymptotic, few against many": (formula(30000, 7919, 10007, 64, 0), formula(5, 7907, 9973, 64, 20)),
    "asymptotic, forty against many": (formula(30000, 7919, 10007, 64, 0), formula(40, 7907, 9973, 64, 20)),
    "asymptotic, 130 against many": (formula(30000, 7919, 10007, 64, 0), formula(130, 7907, 9973, 64, 9)),
    "asymptotic, like": (formula(12000, 7919, 10007, 64, 0), formula(15000, 5003, 10007, 64, 0.25)),
    "asymptotic, shifted": (formula(12000, 7919, 10007, 64, 0), formula(15000, 5003, 10007, 64, 1.5)),
    "asymptotic, far": (formula(12000, 7919, 10007, 64, 0), formula(15000, 5003, 10007, 64, 40)),
    "asymptotic, stretched": (formula(20000, 7919, 10007, 64, 0), formula(25000, 5003, 10007, 63.5, 0)),
}


def edges_of(reference, count):
    """Interior edges; None where the reference has no more distinct values than cells."""
    if len(np.unique(reference)) <= count:
        return None
    edges = np.quantile(reference, np.linspace(0, 1, count + 1))[1:-1]
    least = reference.min()
    return np.unique(np.where(edges > least, edges, reference[reference > least].min()))


def counted(values, reference, edges):
    if edges is not None:
        return np.bincount(np.searchsorted(edges, values, side="right"), minlength=len(edges) + 1)
    known = np.unique(reference)
    return np.array([np.sum(values == k) for k in known] + [np.sum(~np.isin(values, known))])


def psi(p, q, floor):
    p, q = np.maximum(p, floor), np.maximum(q, floor)
    return float(np.sum((q - p) * np.log(q / p)))


def in_cells(before, now):
    p, q = before / before.sum(), now / now.sum()
    table = np.array([before, now])[:, (before + now) > 0]
    test = stats.chi2_contingency(table, correction=False)
    kl = float(stats.entropy(p, q))
    return {
        "reference": [int(x) for x in before],
        "current": [int(x) for x in now],
        "psi": psi(p, q, 1e-4),
        "psiAt.01": psi(p, q, 0.01),
        "kl": kl if np.isfinite(kl) else None,
        "js2": float(jensenshannon(p, q, 2)),
        "jse": float(jensenshannon(p, q)),
        "hellinger": float(np.sqrt(max(0, 1 - np.sum(np.sqrt(p * q))))),
        "tv": float(np.abs(p - q).sum() / 2),
        "chi2": float(test.statistic),
        "dof": int(test.dof),
        "p": float(test.pvalue),
        "smallCells": bool(
            (test.expected_freq < 1).any() or np.mean(test.expected_freq < 5) > 0.2
        ),
    }


def numeric(name, reference, current):
    a, b = made(reference), made(current)
    auto = stats.ks_2samp(a, b)
    asymptotic = float(stats.ks_2samp(a, b, method="asymp").pvalue)
    exact = max(len(a), len(b)) <= 10000
    edges = edges_of(a, 10)
    distance = float(stats.wasserstein_distance(a, b))
    return {
        "name": name,
        "a": reference,
        "b": current,
        "ks": float(auto.statistic),
        "p": float(auto.pvalue),
        "by": "exact" if exact else "asymptotic",
        # scipy has none where n*m/(n+m) rounds to 0
        "pAsymptotic": None if np.isnan(asymptotic) else asymptotic,
        "wasserstein": distance,
        "normed": distance / max(float(np.std(a)), 0.001),
        "edges": None if edges is None else [float(x) for x in edges],
        "cells": in_cells(counted(a, a, edges), counted(b, a, edges)),
    }


tables = [
    ([20, 30, 50], [30, 30, 40]),
    ([50, 50, 0], [40, 40, 20]),
    ([50, 50], [50, 50]),
    ([10], [7]),
    ([1, 0], [0, 1]),
    ([3, 2, 1], [1, 2, 3]),
    ([1000, 1], [900, 101]),
    ([5, 5, 5, 5, 5], [9, 1, 9, 1, 5]),
    ([100000, 100000], [100500, 99500]),
    ([0, 0, 10], [0, 5, 5]),
    ([1000000, 3, 0], [1000000, 0, 3]),
    ([12, 7, 33, 48, 2, 91], [10, 9, 30, 55, 0, 88]),
]
for cells in (2, 3, 4, 5, 8, 12, 26, 60, 200, 500):
    weights = random.dirichlet(np.full(cells, 0.7))
    moved = random.dirichlet(weights * 40 + 0.01)
    before, now = random.multinomial(40 * cells, weights), random.multinomial(35 * cells, moved)
    tables.append(([int(x) for x in before], [int(x) for x in now]))

tails = [
    [n, float(x), float(stats.kstwo.sf(x, n))]
    for n in (1, 2, 5, 10, 50, 139, 140, 141, 500, 5000, 100000, 100001, 500000)
    for s in (0.02, 0.1, 0.2, 0.35, 0.5, 0.75, 0.8, 1, 1.5, 2.19, 2.2, 2.5, 4, 4.1, 8, 18, 30, 100, 280)
    for x in [(s / n) ** 0.5]
    if x < 1
]

json.dump(
    {
        "by": f"drift.py, Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}",
        "numeric": [numeric(name, a, b) for name, (a, b) in pairs.items()],
        "tables": [in_cells(np.array(a), np.array(b)) for a, b in tables],
        "kolmogorovTails": tails,
    },
    sys.stdout,
    indent=None,
    separators=(",", ":"),
)
