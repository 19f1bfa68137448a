"""Numbers of scikit-learn and statsmodels for calibration. Run: python calibration.py > calibration.json"""

import json
import sys
import warnings

import numpy as np
import scipy
import sklearn
import statsmodels
import statsmodels.api as sm
from scipy.optimize import brentq, root
from scipy.special import expit
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss

warnings.filterwarnings("ignore")


def curve(y, p, w, bins, strategy):
    observed, mean = calibration_curve(y, p, n_bins=bins, strategy=strategy)
    # the bins of calibration_curve, for what it does not give: weights, ECE, MCE
    edges = np.linspace(0, 1, bins + 1) if strategy == "uniform" else np.percentile(p, np.linspace(0, 1, bins + 1) * 100)
    ids = np.searchsorted(edges[1:-1], p)
    weight = np.ones(len(p)) if w is None else w
    total = np.bincount(ids, weight, bins)
    used = total > 0
    o = np.bincount(ids, weight * y, bins)[used] / total[used]
    m = np.bincount(ids, weight * p, bins)[used] / total[used]
    share = total[used] / total.sum()
    base = np.average(y, weights=weight)
    return {
        "edges": edges.tolist(),
        "counts": np.bincount(ids, minlength=bins).tolist(),
        "observed": (observed if w is None else o).tolist(),
        "mean": (mean if w is None else m).tolist(),
        "ece": float((share * np.abs(o - m)).sum()),
        "mce": float(np.abs(o - m).max()),
        "rms": float(np.sqrt((share * (o - m) ** 2).sum())),
        "reliability": float((share * (m - o) ** 2).sum()),
        "resolution": float((share * (o - base) ** 2).sum()),
        "uncertainty": float(base * (1 - base)),
    }


def recalibration(y, p, w):
    eps = 2.0**-52
    clipped = np.clip(p, eps, 1 - eps)
    x = np.log(clipped) - np.log1p(-clipped)
    weight = np.ones(len(y)) if w is None else w
    if (x != np.log(p) - np.log1p(-p)).any():
        return by_roots(y, x, weight)
    params = {} if w is None else {"freq_weights": w}
    fit = dict(tol_criterion="params", tol=1e-14, maxiter=300)
    free = sm.GLM(y, sm.add_constant(x, has_constant="add"), sm.families.Binomial(), **params)
    free = free.fit(start_params=[0.1, 0.9], **fit)
    held = sm.GLM(y, np.ones((len(y), 1)), sm.families.Binomial(), offset=x, **params)
    held = held.fit(start_params=[0.1], **fit)
    return {
        "intercept": [float(free.params[0]), float(free.bse[0])],
        "slope": [float(free.params[1]), float(free.bse[1])],
        "inTheLarge": [float(held.params[0]), float(held.bse[0])],
    }


def by_roots(y, x, weight):
    """Where a score is 0 or 1: statsmodels clips fitted values too, which shows at such logits."""
    design = np.stack([np.ones(len(x)), x], 1)

    def gradient(b):
        return design.T @ (weight * (y - expit(design @ b)))

    def information(b):
        p = expit(design @ b)
        return design.T @ (design * (weight * p * (1 - p))[:, None])

    free = root(gradient, [0.0, 0.0], jac=lambda b: -information(b), tol=1e-14).x
    se = np.sqrt(np.diag(np.linalg.inv(information(free))))
    held = brentq(lambda a: float((weight * (y - expit(a + x))).sum()), -60, 60, xtol=1e-15, rtol=1e-15)
    p = expit(held + x)
    return {
        "intercept": [float(free[0]), float(se[0])],
        "slope": [float(free[1]), float(se[1])],
        "inTheLarge": [float(held), float(1 / np.sqrt((weight * p * (1 - p)).sum()))],
    }


def case(name, y, p, w=None, bins=10, refit=True):
    y, p = np.asarray(y, int), np.asarray(p, float)
    return {
        "name": name,
        "labels": "".join(map(str, y)),
        "scores": p.tolist(),
        "weights": None if w is None else np.asarray(w, float).tolist(),
        "bins": bins,
        "brier": float(brier_score_loss(y, p, sample_weight=w, labels=[0, 1], pos_label=1)),
        "equal-width": curve(y, p, w, bins, "uniform"),
        "equal-mass": curve(y, p, w, bins, "quantile"),
        "recalibration": recalibration(y, p, w) if refit else None,
    }


def main():
    rng = np.random.default_rng(20261127)
    d10 = [0.1, 0.3, 0.35, 0.8, 0.65, 0.45, 0.9, 0.2, 0.55, 1.0]
    cases = [
        case("D10, 10 bins", [0, 0, 1, 1, 1, 0, 1, 0, 1, 1], d10, bins=10),
        case("D10, 5 bins", [0, 0, 1, 1, 1, 0, 1, 0, 1, 1], d10, bins=5),
    ]
    for i in range(24):
        n = int(rng.choice([15, 40, 120, 250]))
        logit = rng.normal(0, 1.5, n)
        y = (rng.random(n) < expit(rng.normal(0, 0.5) + rng.uniform(0.4, 1.5) * logit)).astype(int)
        y[:2] = [0, 1]
        p = expit(logit)
        if i % 4 == 1:
            p = p.round(1)
        if i % 4 == 2:
            p = p.round(2)
        p[:4] = [p.max(), p.min(), p.min(), p.max()]
        y[2:4] = [0, 1]
        w = [None, None, rng.gamma(2.0, 1.0, n).round(3)][i % 3]
        cases.append(case(f"random {i}", y, p, w, bins=int(rng.choice([3, 5, 7, 10, 15, 49]))))
    y = np.array([0, 1, 1, 0, 1, 0, 0, 1])
    edges = np.array([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9])
    cases.append(case("scores on the edges", y, edges))
    cases.append(case("scores beside the edges", y, np.nextafter(edges, 1)))
    cases.append(case("scores of 0 and 1", [0, 1, 0, 1, 1, 0], [0, 0, 1, 1, 0.5, 0.5], bins=4))
    cases.append(case("one class", np.ones(8, int), edges, refit=False))
    cases.append(case("constant", y, np.full(8, 0.4), refit=False))
    cases.append(case("perfect", y, y, refit=False))
    cases.append(case("one row", [1], [0.7], refit=False))
    versions = {m.__name__: m.__version__ for m in (sklearn, statsmodels, scipy, np)}
    json.dump({"by": "calibration.py", "versions": versions, "cases": cases}, sys.stdout)
    print()


main()
