"""Expected values of metrics.test.ts, by scikit-learn, scipy and plain numpy. Writes fixtures/*.json beside itself.

Run: python oracle.py   (Python 3.11+, numpy 2.4.6, scipy 1.17.1, scikit-learn 1.9.1)
"""
import itertools, json, os, sys, warnings
import numpy as np, scipy, scipy.stats, sklearn
from sklearn import metrics as sk

warnings.simplefilter("ignore")
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures")
VERSIONS = {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__, "sklearn": sklearn.__version__}
rng = np.random.default_rng(20261127)


def clean(x):
    if isinstance(x, dict):
        return {k: clean(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [clean(v) for v in x]
    if isinstance(x, (np.integer, int)):
        return int(x)
    if isinstance(x, (np.floating, float)):
        return None if np.isnan(x) else (int(x) if float(x).is_integer() and abs(x) < 1e15 else float(x))
    return x


def write(name, sets):
    with open(os.path.join(HERE, name + ".json"), "w") as f:
        f.write('{"versions":' + json.dumps(VERSIONS) + ',"sets":[\n' + ",\n".join(json.dumps(clean(s), separators=(",", ":")) for s in sets) + "\n]}\n")


def roundish(x, digits=4):
    return np.round(np.asarray(x, float), digits)


# ---------------------------------------------------------------- scores
def score_sets():
    def model(n, share=0.4, digits=4, sep=1.0):
        y = (rng.random(n) < share).astype(int)
        p = roundish(1 / (1 + np.exp(-(sep * (2 * y - 1) + rng.normal(size=n)))), digits)
        q = roundish(1 / (1 + np.exp(-(0.6 * sep * (2 * y - 1) + rng.normal(size=n)))), digits)
        return y, p, q
    w = lambda n: roundish(rng.gamma(2, 1, n), 3) + 0.001
    for n in (20, 33, 50, 61, 80):
        yield f"random {n}", *model(n), None
    for n in (40, 57, 80):
        yield f"tied {n}", *model(n, digits=1), None
    for n in (30, 45, 64, 80):
        yield f"weighted {n}", *model(n), w(n)
    for n in (40, 60):
        yield f"weighted and tied {n}", *model(n, digits=1), w(n)
    y, p, q = model(50); ww = w(50); ww[::3] = 0
    yield "some weights zero", y, p, q, ww
    yield "rare", *model(80, share=0.06), None
    yield "frequent", *model(80, share=0.94), None
    y, p, q = model(40)
    yield "constant", y, np.full(40, 0.5), q, None
    yield "zeros and ones", y, (p > 0.5).astype(float), q, None
    yield "perfect", y, np.where(y == 1, 0.9, 0.1) + roundish(rng.random(40) * 0.05), q, None
    yield "inverted", y, np.where(y == 1, 0.1, 0.9) + roundish(rng.random(40) * 0.05), q, None
    yield "far from even", y, roundish(rng.random(40) ** 8, 6), q, None
    yield "near one", y, 1 - roundish(rng.random(40) * 1e-3, 7), q, None
    yield "two rows", np.array([0, 1]), np.array([0.3, 0.3]), np.array([0.2, 0.6]), None
    yield "only positives", np.ones(8, int), roundish(rng.random(8)), roundish(rng.random(8)), None
    yield "only negatives", np.zeros(8, int), roundish(rng.random(8)), roundish(rng.random(8)), None


def psi(x, y):
    return (x[:, None] > y[None, :]) + 0.5 * (x[:, None] == y[None, :])


def delong(y, scores, w):
    """DeLong by the matrix of all pairs; with weights, linearised."""
    pos, neg = (y == 1) & (w > 0), (y == 0) & (w > 0)
    wp, wn = w[pos], w[neg]
    v10 = np.array([psi(s[pos], s[neg]) @ wn / wn.sum() for s in scores])
    v01 = np.array([wp @ psi(s[pos], s[neg]) / wp.sum() for s in scores])
    auc = v10 @ wp / wp.sum()
    def cov(v, weights):
        d = (v - auc[:, None]) * weights
        k = len(weights)
        return d @ d.T / weights.sum() ** 2 * k / (k - 1)
    if pos.sum() < 2 or neg.sum() < 2:
        return auc, None
    return auc, cov(v10, wp) + cov(v01, wn)


def bins_of(p, edges):
    return np.searchsorted(edges[1:-1], p)


def ece(y, p, w, edges, how):
    ids = bins_of(p, edges)
    gaps = [(w[ids == b].sum(), abs(np.average(y[ids == b], weights=w[ids == b]) - np.average(p[ids == b], weights=w[ids == b])))
            for b in range(len(edges) - 1) if w[ids == b].sum() > 0]
    return max(g for _, g in gaps) if how == "max" else sum(k * g for k, g in gaps) / w.sum()


def top(y, p, w, share):
    """Hits among the top share, on the curve through the ends of the runs of equal scores."""
    cuts = np.unique(p)[::-1]
    taken = np.array([0.0] + [w[p >= c].sum() for c in cuts])
    hits = np.array([0.0] + [(w * y)[p >= c].sum() for c in cuts])
    return np.interp(share * w.sum(), taken, hits)


def scores():
    out = []
    for name, y, p, q, w in score_sets():
        u = np.ones(len(y)) if w is None else w
        P, N = (u * y).sum(), (u * (1 - y)).sum()
        both = P > 0 and N > 0
        e = {}
        e["roc_auc"] = sk.roc_auc_score(y, p, sample_weight=w) if both else None
        e["gini"] = 2 * e["roc_auc"] - 1 if both else None
        e["average_precision"] = sk.average_precision_score(y, p, sample_weight=w) if P > 0 else None
        e["log_loss"] = sk.log_loss(y, p, sample_weight=w, labels=[0, 1])
        e["brier"] = sk.brier_score_loss(y, p, sample_weight=w) if both else np.average((p - y) ** 2, weights=u)
        if both:
            if w is None:
                e["ks"] = scipy.stats.ks_2samp(p[y == 1], p[y == 0]).statistic
            else:
                fpr, tpr, _ = sk.roc_curve(y, p, sample_weight=w, drop_intermediate=False)
                e["ks"] = np.max(np.abs(tpr - fpr))
        else:
            e["ks"] = None
        for bins in (5, 10, 15):
            e[f"ece_{bins}"] = ece(y, p, u, np.linspace(0, 1, bins + 1), "mean")
            e[f"mce_{bins}"] = ece(y, p, u, np.linspace(0, 1, bins + 1), "max")
        for bins in (4, 5):
            e[f"ece_mass_{bins}"] = ece(y, p, u, np.percentile(p, np.linspace(0, 1, bins + 1) * 100), "mean")
        for percent in (10, 25, 100):
            share = percent / 100
            hits = top(y, p, u, share)
            e[f"precision_at_{percent}%"] = hits / (share * u.sum())
            e[f"recall_at_{percent}%"] = hits / P if P > 0 else None
            e[f"lift_at_{percent}%"] = hits / P / share if P > 0 else None
        s = {"name": name, "labels": y, "scores": p, "other": q, "weights": w, "expected": e}
        if both:
            auc, cov = delong(y, [p, q], u)
            s["delong"] = None if cov is None else {"auc": auc, "covariance": cov.ravel(), "difference": auc[0] - auc[1],
                "variance": cov[0, 0] + cov[1, 1] - 2 * cov[0, 1]}
        if w is None and len(y) > 2:
            l = lambda s: -np.log(np.clip(np.where(y == 1, s, 1 - s), np.finfo(float).eps, 1 - np.finfo(float).eps))
            t = scipy.stats.ttest_rel(l(p), l(q)); d = l(p) - l(q)
            s["paired_log_loss"] = {"difference": d.mean(), "standardError": scipy.stats.sem(d), "degrees": t.df}
        out.append(s)
    write("scores", out)


# ---------------------------------------------------------------- classes
def class_sets():
    def draw(n, k, right=0.7):
        y = rng.integers(0, k, n)
        return y, np.where(rng.random(n) < right, y, rng.integers(0, k, n)), np.where(rng.random(n) < right, y, rng.integers(0, k, n)), k
    w = lambda n: roundish(rng.gamma(2, 1, n), 3) + 0.001
    for n in (12, 25, 50, 90):
        yield f"two classes {n}", *draw(n, 2), None
    for n in (25, 60):
        yield f"two classes weighted {n}", *draw(n, 2), w(n)
    for k in (3, 5, 8):
        yield f"{k} classes", *draw(70, k), None
        yield f"{k} classes weighted", *draw(50, k), w(50)
    y, a, b, k = draw(60, 4); ww = w(60); ww[y == 2] = 0; ww[a == 2] = 0
    yield "a class of no weight", y, a, b, k, ww
    yield "classes that never occur", *draw(40, 3)[:3], 6, None
    y, a, b, k = draw(40, 3)
    yield "a class never predicted", y, np.where(a == 2, 0, a), b, 3, None
    yield "a class only predicted", np.where(y == 2, 1, y), a, b, 3, None
    yield "all right", y, y, b, 3, None
    yield "all wrong", y, (y + 1) % 3, b, 3, None
    y, a, b, k = draw(30, 2)
    yield "one prediction", y, np.ones(30, int), b, 2, None
    yield "one prediction, the other", y, np.zeros(30, int), b, 2, None
    yield "one label", np.ones(20, int), a[:20], b[:20], 2, None
    yield "one label, the other", np.zeros(20, int), a[:20], b[:20], 2, None
    yield "nothing but one class", np.zeros(10, int), np.zeros(10, int), b[:10], 2, None
    yield "one row", np.array([1]), np.array([1]), np.array([0]), 2, None
    yield "rare positives", (rng.random(90) < 0.05).astype(int), (rng.random(90) < 0.08).astype(int), (rng.random(90) < 0.08).astype(int), 2, None


def ratios(cm):
    """Per class, from scikit-learn's one-against-rest matrices; NaN where nothing is below the line."""
    tn, fp, fn, tp = cm[..., 0, 0], cm[..., 0, 1], cm[..., 1, 0], cm[..., 1, 1]
    with np.errstate(all="ignore"):
        return {"specificity": tn / (tn + fp), "npv": tn / (tn + fn), "fpr": fp / (fp + tn), "fnr": fn / (fn + tp),
                "selection_rate": (tp + fp) / (tn + fp + fn + tp)}


def class_expected(y, a, k, w):
    u = np.ones(len(y)) if w is None else w
    keep = u > 0
    held = sorted(set(y[keep]) | set(a[keep]))
    every = list(range(k))
    e = {"accuracy": sk.accuracy_score(y, a, sample_weight=w), "error_rate": sk.zero_one_loss(y, a, sample_weight=w)}
    t_held, p_held = len(set(y[keep])), len(set(a[keep]))
    e["balanced_accuracy"] = sk.balanced_accuracy_score(y[keep], a[keep], sample_weight=u[keep]) if t_held > 1 else None
    e["mcc"] = sk.matthews_corrcoef(y, a, sample_weight=w) if t_held > 1 and p_held > 1 else None
    e["kappa"] = sk.cohen_kappa_score(y, a, sample_weight=w) if len(held) > 1 else None
    per = {
        "precision": sk.precision_score(y, a, labels=every, average=None, sample_weight=w, zero_division=np.nan),
        "recall": sk.recall_score(y, a, labels=every, average=None, sample_weight=w, zero_division=np.nan),
        "f1": sk.f1_score(y, a, labels=every, average=None, sample_weight=w, zero_division=np.nan),
        "fbeta_2": sk.fbeta_score(y, a, beta=2, labels=every, average=None, sample_weight=w, zero_division=np.nan),
        "f0.5": sk.fbeta_score(y, a, beta=0.5, labels=every, average=None, sample_weight=w, zero_division=np.nan),
        "jaccard": sk.jaccard_score(y, a, labels=every, average=None, sample_weight=w, zero_division=0),
    }
    tp_fp_fn = np.array([((u * ((y == c) | (a == c))).sum()) for c in every])
    per["jaccard"] = np.where(tp_fp_fn > 0, per["jaccard"], np.nan)
    cm = sk.multilabel_confusion_matrix(y, a, sample_weight=w, labels=every).astype(float)
    per.update(ratios(cm))
    micro = ratios(cm.sum(axis=0))
    support = np.array([(u * (y == c)).sum() for c in every])
    for m, v in per.items():
        if k == 2:
            e[m] = v[1]
        for c in every[:4]:
            e[f"{m}_class_{c}"] = v[c]
        e[f"{m}_macro"] = np.mean(v[held])  # NaN stays NaN: we don't count an undefined class as 0
        e[f"{m}_weighted"] = np.average(v[support > 0], weights=support[support > 0])
        if m in micro:
            e[f"{m}_micro"] = micro[m]
    for m, f in (("precision", sk.precision_score), ("recall", sk.recall_score), ("f1", sk.f1_score), ("jaccard", sk.jaccard_score)):
        e[f"{m}_micro"] = f(y, a, labels=every, average="micro", sample_weight=w)
    return e


def jackknife(y, pair, f):
    """By leaving out one row at a time, and scikit-learn."""
    n = len(y)
    t = np.array([f(np.delete(y, i), *[np.delete(p, i) for p in pair]) for i in range(n)])
    return np.sqrt((n - 1) / n * ((t - t.mean()) ** 2).sum())


def classes():
    out = []
    for name, y, a, b, k, w in class_sets():
        costs = roundish(rng.normal(size=(k, k)), 2)
        e = class_expected(y, a, k, w)
        s = {"name": name, "classes": k, "labels": y, "predictions": a, "other": b, "weights": w, "expected": e,
             "confusion": sk.confusion_matrix(y, a, labels=list(range(k)), sample_weight=w).ravel(),
             "costs": costs, "cost": np.average(costs[y, a], weights=w)}
        if name in ("two classes 50", "two classes 90", "3 classes", "5 classes"):
            s["jackknife"] = {}
            fs = {"mcc": sk.matthews_corrcoef, "kappa": sk.cohen_kappa_score, "balanced_accuracy": sk.balanced_accuracy_score,
                  "f1_macro": lambda t, p: sk.f1_score(t, p, average="macro")}
            for m, f in fs.items():
                s["jackknife"][m] = {"one": jackknife(y, [a], f), "paired": jackknife(y, [a, b], lambda t, p, q: f(t, p) - f(t, q)),
                                     "difference": f(y, a) - f(y, b)}
        out.append(s)
    write("classes", out)


# ---------------------------------------------------------------- values
def value_sets():
    def draw(n, scale=1.0, at=0.0):
        t = roundish(rng.normal(at, 2, n) * scale, 3)
        return t, roundish(t + rng.normal(0.1, 0.7, n) * scale, 3), roundish(t + rng.normal(0, 0.9, n) * scale, 3)
    w = lambda n: roundish(rng.gamma(2, 1, n), 3) + 0.001
    for n in (3, 10, 25, 40, 60, 80):
        yield f"random {n}", *draw(n), None
    for n in (10, 30, 60):
        yield f"weighted {n}", *draw(n), w(n)
    t, p, q = draw(41); ww = w(41); ww[::4] = 0
    yield "some weights zero", t, p, q, ww
    yield "positive", *draw(50, at=20), None
    yield "positive weighted", *draw(50, at=20), w(50)
    yield "large", *draw(30, scale=1e6), None
    yield "small", *[x * 1e-9 for x in draw(30)], None
    yield "far from zero", *draw(30, at=1e6), None
    t, p, q = draw(30)
    yield "constant target", np.full(30, 2.5), p, q, None
    yield "constant prediction", t, np.full(30, 0.5), q, None
    yield "exact", t, t, q, None
    yield "a target of zero", np.where(np.arange(30) == 4, 0, t), p, q, None
    yield "both zero once", np.where(np.arange(30) == 4, 0, t), np.where(np.arange(30) == 4, 0, p), q, None
    yield "ties", np.round(t), np.round(p), np.round(q), None
    yield "weighted ties", np.round(t) + 0.25, np.round(p), np.round(q), np.round(w(30)) + 1
    yield "one row", np.array([2.0]), np.array([2.5]), np.array([1.0]), None


def values():
    out = []
    for name, t, p, q, w in value_sets():
        u = np.ones(len(t)) if w is None else w
        seen = t[u > 0]
        spread = len(t) > 1 and len(set(seen)) > 1
        size = np.abs(t) + np.abs(p)
        e = {
            "mae": sk.mean_absolute_error(t, p, sample_weight=w), "mse": sk.mean_squared_error(t, p, sample_weight=w),
            "rmse": sk.root_mean_squared_error(t, p, sample_weight=w), "medae": sk.median_absolute_error(t, p, sample_weight=w),
            "max_error": sk.max_error(t[u > 0], p[u > 0]),
            "mape": None if (t == 0).any() else sk.mean_absolute_percentage_error(t, p, sample_weight=w),
            "smape": np.average(np.where(size == 0, 0, 2 * np.abs(t - p) / np.where(size == 0, 1, size)), weights=u),
            "r2": sk.r2_score(t, p, sample_weight=w) if spread else None,
            "explained_variance": sk.explained_variance_score(t, p, sample_weight=w) if spread else None,
            "bias": np.average(p - t, weights=u),
        }
        for alpha in (0.1, 0.5, 0.9):
            e[f"quantile_loss_{alpha}"] = sk.mean_pinball_loss(t, p, alpha=alpha, sample_weight=w)
        d = np.abs(p - t) - np.abs(q - t)
        s = {"name": name, "targets": t, "predictions": p, "other": q, "weights": w, "expected": e}
        if len(t) > 1 and w is None:
            s["paired_mae"] = {"difference": d.mean(), "standardError": scipy.stats.sem(d), "degrees": len(t) - 1}
            x = scipy.stats.ttest_ind(np.abs(p - t), np.abs(q - t), equal_var=False)
            s["welch_mae"] = {"degrees": x.df, "statistic": x.statistic}
        out.append(s)
    write("values", out)


# ---------------------------------------------------------------- ranking
def orders(score):
    """All orders that differ only among equal scores."""
    for perm in itertools.permutations(range(len(score))):
        if all(score[perm[i]] >= score[perm[i + 1]] for i in range(len(perm) - 1)):
            yield perm


def ranking_sets():
    def draw(queries, most, grades, ties):
        q, r, s = [], [], []
        for i in range(queries):
            n = int(rng.integers(1, most + 1))
            q += [i] * n
            r += list(rng.integers(0, grades, n))
            s += list(np.round(rng.random(n), 1 if ties else 4))
        order = rng.permutation(len(q))
        return queries, np.array(q)[order], np.array(r)[order], np.array(s)[order]
    for i in range(8):
        yield f"two grades {i}", *draw(8, 6, 2, False)
    for i in range(6):
        yield f"two grades tied {i}", *draw(8, 6, 2, True)
    for i in range(4):
        yield f"four grades {i}", *draw(6, 6, 4, False)
    for i in range(4):
        yield f"four grades tied {i}", *draw(6, 6, 4, True)
    yield "nothing relevant", 3, np.array([0, 0, 1, 2]), np.zeros(4, int), np.array([0.1, 0.2, 0.3, 0.4])
    yield "a query without items", 3, np.array([0, 0, 2]), np.array([1, 0, 1]), np.array([0.1, 0.2, 0.3])
    yield "all tied", 2, np.array([0] * 5 + [1] * 5), np.array([1, 0, 0, 1, 0, 0, 0, 1, 0, 0]), np.full(10, 0.5)


def ranking():
    out = []
    for name, queries, q, r, s in ranking_sets():
        rows = {m: [] for m in ("ndcg", "ndcg@3", "ndcg_exp@3", "mrr", "mrr@2", "map", "recall@1", "recall@3", "precision@3")}
        for i in range(queries):
            rel, sc = r[q == i], s[q == i]
            if not (rel > 0).any():
                continue
            n, hit = len(rel), rel > 0
            for m, gains, k in (("ndcg", rel, None), ("ndcg@3", rel, 3), ("ndcg_exp@3", 2.0 ** rel - 1, 3)):
                rows[m].append(sk.ndcg_score([gains], [sc], k=k) if n > 1 else 1.0)
            rows["map"].append(sk.average_precision_score(hit, sc))
            every = [np.array(hit)[list(o)] for o in orders(sc)]
            first = [int(np.argmax(h)) for h in every]
            rows["mrr"].append(np.mean([1 / (f + 1) for f in first]))
            rows["mrr@2"].append(np.mean([1 / (f + 1) if f < 2 else 0 for f in first]))
            rows["recall@1"].append(np.mean([h[:1].sum() for h in every]) / hit.sum())
            rows["recall@3"].append(np.mean([h[:3].sum() for h in every]) / hit.sum())
            rows["precision@3"].append(np.mean([h[:3].sum() for h in every]) / 3)
        counted = len(rows["mrr"])
        out.append({"name": name, "queryCount": queries, "queries": q, "relevance": r, "scores": s, "counted": counted,
                    "expected": {m: (np.mean(v) if counted else None) for m, v in rows.items()}})
    write("ranking", out)


scores(); classes(); values(); ranking()
