"""Numbers of fairlearn for test/core/statistics/fairness. Run: python fairness.py > fairness.json

A rate that has a 0/0 in some group is written as null: fairlearn 0.15 calls it 0, we call it undefined.
"""

import json
import sys
import warnings

import fairlearn
import numpy as np
import pandas
import sklearn
from fairlearn.metrics import (
    MetricFrame,
    demographic_parity_difference,
    demographic_parity_ratio,
    equal_opportunity_difference,
    equal_opportunity_ratio,
    equalized_odds_difference,
    equalized_odds_ratio,
    false_negative_rate,
    false_positive_rate,
    selection_rate,
    true_negative_rate,
    true_positive_rate,
)
from sklearn.metrics import accuracy_score, precision_score

warnings.filterwarnings("ignore")
RATES = {
    "selection-rate": selection_rate,
    "true-positive-rate": true_positive_rate,
    "false-positive-rate": false_positive_rate,
    "false-negative-rate": false_negative_rate,
    "true-negative-rate": true_negative_rate,
    "precision": precision_score,
    "accuracy": accuracy_score,
}
WHOLE = {
    "selection-rate": lambda y, p: y == y,
    "true-positive-rate": lambda y, p: y == 1,
    "false-positive-rate": lambda y, p: y == 0,
    "false-negative-rate": lambda y, p: y == 1,
    "true-negative-rate": lambda y, p: y == 0,
    "precision": lambda y, p: p == 1,
    "accuracy": lambda y, p: y == y,
}


def number(value):
    return None if value is None or np.isnan(value) else float(value)


def expected(y, p, g, w):
    has = {rate: all(whole(y, p)[g == k].any() for k in np.unique(g)) for rate, whole in WHOLE.items()}
    params = None if w is None else {rate: {"sample_weight": w} for rate in RATES}
    frame = MetricFrame(metrics=RATES, y_true=y, y_pred=p, sensitive_features=g, sample_params=params)
    rates = {}
    for rate in RATES:
        of = {
            "byGroup": [
                number(frame.by_group[rate][k]) if WHOLE[rate](y, p)[g == k].any() else None for k in np.unique(g)
            ],
            "overall": number(frame.overall[rate]) if WHOLE[rate](y, p).any() else None,
        }
        for name, value in {
            "difference": frame.difference()[rate],
            "ratio": frame.ratio()[rate],
            "differenceToOverall": frame.difference(method="to_overall")[rate],
            "ratioToOverall": frame.ratio(method="to_overall")[rate],
        }.items():
            of[name] = number(value) if has[rate] else None
        rates[rate] = of
    both = has["true-positive-rate"] and has["false-positive-rate"]
    common = {"sensitive_features": g, "sample_weight": w}
    odds = {}
    for agg in ["worst_case", "mean"]:
        for method in ["between_groups", "to_overall"]:
            d = equalized_odds_difference(y, p, agg=agg, method=method, **common)
            r = equalized_odds_ratio(y, p, agg=agg, method=method, **common)
            defined = both and not np.isnan(rates["true-positive-rate"]["ratio"] or np.nan)
            defined = defined and not np.isnan(rates["false-positive-rate"]["ratio"] or np.nan)
            zero = both and 0 in (rates["true-positive-rate"]["ratio"], rates["false-positive-rate"]["ratio"])
            odds[f"{agg} {method}"] = [number(d) if both else None, number(r) if defined or zero else None]
    named = {
        "demographic": [
            number(demographic_parity_difference(y, p, **common)),
            number(demographic_parity_ratio(y, p, **common)),
        ],
        "opportunity": [
            number(equal_opportunity_difference(y, p, **common)) if has["true-positive-rate"] else None,
            number(equal_opportunity_ratio(y, p, **common)) if has["true-positive-rate"] else None,
        ],
    }
    return {"rates": rates, "odds": odds, **named}


def case(name, y, p, g, w=None):
    y, p, g = np.asarray(y), np.asarray(p), np.asarray(g)
    return {
        "name": name,
        "labels": "".join(map(str, y)),
        "predictions": "".join(map(str, p)),
        "groups": "".join(map(str, g)),
        "weights": None if w is None else [float(x) for x in w],
        "expected": expected(y, p, g, w),
    }


def main():
    rng = np.random.default_rng(20261127)
    cases = []
    bits = lambda text: [int(c) for c in text]
    y = bits("1111000000" "11100000" "10")
    p = bits("1110100000" "10000001" "00")
    g = [0] * 10 + [1] * 8 + [2] * 2
    cases.append(case("D11 A,B", y[:18], p[:18], g[:18]))
    cases.append(case("D11 A,B,C", y, p, g))
    for i in range(26):
        n = int(rng.choice([12, 40, 150, 400]))
        k = int(rng.integers(2, 6))
        g = rng.integers(0, k, n)
        y = (rng.random(n) < 0.2 + 0.12 * g).astype(int)
        p = np.where(rng.random(n) < 0.25, 1 - y, y)
        w = [None, rng.gamma(2.0, 1.0, n).round(3), rng.integers(1, 4, n).astype(float)][i % 3]
        cases.append(case(f"random {i}", y, p, g, w))
    n = 60
    g = rng.integers(0, 3, n)
    half = rng.integers(0, 2, n)
    cases.append(case("all selected", half, np.ones(n, int), g))
    cases.append(case("none selected", half, np.zeros(n, int), g))
    cases.append(case("perfect", half, half, g))
    cases.append(case("all wrong", half, 1 - half, g))
    cases.append(case("one class", np.ones(n, int), half, g))
    cases.append(case("a group without positives", np.where(g == 1, 0, half), half, g))
    cases.append(case("a group without negatives", np.where(g == 1, 1, half), half, g))
    cases.append(case("a group of one row", [1, 0, 1, 0, 1], [1, 0, 0, 1, 1], [0, 0, 1, 1, 2]))
    versions = {m.__name__: m.__version__ for m in (fairlearn, sklearn, np, pandas)}
    json.dump({"by": "fairness.py", "versions": versions, "cases": cases}, sys.stdout, indent=None)
    print()


main()
