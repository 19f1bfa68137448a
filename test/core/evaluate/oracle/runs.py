"""Writes runs.json beside it: lists of runs as scikit-learn 1.9 makes them, and what the corrected t says of them.

    python3 -m venv venv && venv/bin/pip install scikit-learn==1.9.1 scipy==1.17.1
    venv/bin/python test/core/evaluate/oracle/runs.py

`corrected` is written after the example plot_grid_search_stats of scikit-learn, with one-sided bounds of scipy.
"""

import json
import math
import os

import numpy
from scipy.stats import t
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, KFold, RepeatedKFold, ShuffleSplit, cross_validate
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

LEVEL = 0.95


def corrected(values, ratio):
    k = len(values)
    standard_error = math.sqrt(numpy.var(values, ddof=1) * (1 / k + ratio))
    half = t.ppf(LEVEL, k - 1) * standard_error
    mean = float(numpy.mean(values))
    return {"estimate": mean, "lower": mean - half, "upper": mean + half, "p": float(t.sf(mean / standard_error, k - 1))}


def plain(results):
    return {name: [float(value) for value in values] for name, values in results.items() if not name.endswith("_time")}


def case(name, runs, splits, ratio):
    x, y = load_breast_cancer(return_X_y=True)
    models = {
        "baseline": DecisionTreeClassifier(max_depth=3, random_state=0),
        "candidate": make_pipeline(StandardScaler(), LogisticRegression(C=0.01)),
    }
    sides = {
        side: plain(cross_validate(model, x, y, cv=splits, scoring=["accuracy", "neg_log_loss"]))
        for side, model in models.items()
    }
    scores = {side: numpy.array(values["test_accuracy"]) for side, values in sides.items()}
    return {
        "name": name,
        "runs": runs,
        **sides,
        "value": corrected(scores["candidate"], ratio),
        "difference": corrected(scores["candidate"] - scores["baseline"], ratio),
    }


def search():
    x, y = load_breast_cancer(return_X_y=True)
    grid = GridSearchCV(DecisionTreeClassifier(random_state=0), {"max_depth": [3]}, cv=KFold(5, shuffle=True, random_state=1))
    found = grid.fit(x, y).cv_results_
    kept = {name: list(values) for name, values in found.items() if "time" not in name and "param_" not in name}
    scores = [float(found[f"split{at}_test_score"][0]) for at in range(5)]
    return {"results": json.loads(json.dumps(kept, default=float)), "value": corrected(scores, 1 / 4)}


cases = [
    case("ten folds", "{ folds: 10 }", KFold(10, shuffle=True, random_state=1), 1 / 9),
    case("five folds, twice", "{ folds: 5 }", RepeatedKFold(n_splits=5, n_repeats=2, random_state=1), 1 / 4),
    case("splits", "{ train: 0.8, test: 0.2 }", ShuffleSplit(8, train_size=0.8, test_size=0.2, random_state=1), 0.25),
]
with open(os.path.join(os.path.dirname(__file__), "runs.json"), "w", encoding="utf-8") as file:
    json.dump({"cases": cases, "search": search()}, file, indent=1)
    file.write("\n")
