"""Threshold curves by scikit-learn. Run: python thresholds.py > thresholds.json"""

import json
import sys
import warnings

import numpy as np
import sklearn
from sklearn.metrics import f1_score, precision_score, roc_curve

warnings.filterwarnings("ignore")


def case(name, y, s, w=None):
    y, s = np.asarray(y, int), np.asarray(s, float)
    fpr, tpr, t = roc_curve(y, s, sample_weight=w, drop_intermediate=False)
    fpr, tpr, t = fpr[1:], tpr[1:], t[1:]
    f1 = [f1_score(y, s >= x, sample_weight=w, zero_division=0) for x in t]
    precision = [precision_score(y, s >= x, sample_weight=w, zero_division=0) for x in t]
    number = lambda values: None if np.isnan(values).any() else values.tolist()
    return {
        "name": name,
        "labels": "".join(map(str, y)),
        "scores": s.tolist(),
        "weights": None if w is None else w.tolist(),
        "thresholds": t.tolist(),
        "fpr": number(fpr),
        "tpr": number(tpr),
        "f1": f1,
        "precision": precision,
    }


def main():
    rng = np.random.default_rng(20261127)
    cases = []
    for i in range(22):
        n = int(rng.choice([6, 25, 80]))
        s = rng.normal(0, 1, n)
        y = (rng.random(n) < 1 / (1 + np.exp(-s))).astype(int)
        y[:2] = [0, 1]
        if i % 2:
            s = s.round(1)
        w = [None, None, rng.gamma(2.0, 1.0, n).round(3)][i % 3]
        cases.append(case(f"random {i}", y, s, w))
    cases.append(case("all tied", [0, 1, 0, 1], [0.5] * 4))
    cases.append(case("perfect", [0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9]))
    cases.append(case("reversed", [1, 1, 0, 0], [0.1, 0.2, 0.8, 0.9]))
    cases.append(case("one class", [1, 1, 1], [0.1, 0.2, 0.3]))
    cases.append(case("zeros of both signs", [0, 1, 0], [-0.0, 0.0, 1.0]))
    versions = {m.__name__: m.__version__ for m in (sklearn, np)}
    json.dump({"by": "thresholds.py", "versions": versions, "cases": cases}, sys.stdout)
    print()


main()
