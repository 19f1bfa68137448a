"""What others take for the same figures. `peers.py serve FILE`: answers task names on stdin with JSON lines.
`peers.py whole FOLDER RESAMPLES|weights`: everything at once. `peers.py read FILE HOW`: one reader. `peers.py parquet CSV OUT`.
"""

import json
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")  # pandas 3 deprecates float_precision: its default is exact


def rss():
    """Linux counts what the parent held into ru_maxrss, but not into VmHWM."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024
    except OSError:
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def delong(y, a, b):
    """Sun and Xu 2014, with scipy's midranks."""
    import numpy
    from scipy.stats import rankdata

    pos, neg = y == 1, y == 0
    m, n = int(pos.sum()), int(neg.sum())
    aucs, v10, v01 = [], [], []
    for s in (a, b):
        ranks = rankdata(s)
        above = (ranks[pos] - rankdata(s[pos])) / n
        below = 1 - (ranks[neg] - rankdata(s[neg])) / m
        aucs.append(above.mean())
        v10.append(above)
        v01.append(below)
    s10, s01 = numpy.cov(numpy.vstack(v10)), numpy.cov(numpy.vstack(v01))
    s = s10 / m + s01 / n
    return aucs[0] - aucs[1], float(numpy.sqrt(s[0, 0] + s[1, 1] - 2 * s[0, 1]))


def four(y, p):
    """Log loss, Brier score, ECE of 15 bins, and what a confusion is asked for."""
    import numpy
    from sklearn import metrics

    loss = metrics.log_loss(y, p)
    brier = metrics.brier_score_loss(y, p)
    bins = numpy.minimum((p * 15).astype(int), 14)
    sums, hits = numpy.bincount(bins, p, 15), numpy.bincount(bins, y, 15)
    ece = numpy.abs(sums - hits).sum() / len(y)
    z = (p >= 0.5).astype(int)
    metrics.precision_recall_fscore_support(y, z, average="binary")
    metrics.matthews_corrcoef(y, z)
    metrics.accuracy_score(y, z)
    return [loss, brier, ece, *[int(c) for c in metrics.confusion_matrix(y, z).ravel()]]


def psi(a, b):
    import numpy

    edges = numpy.quantile(a, numpy.linspace(0, 1, 11)[1:-1])
    p = numpy.bincount(numpy.searchsorted(edges, a, side="right"), minlength=10) / len(a)
    q = numpy.bincount(numpy.searchsorted(edges, b, side="right"), minlength=10) / len(b)
    p, q = numpy.maximum(p, 1e-4), numpy.maximum(q, 1e-4)
    return float(((q - p) * numpy.log(q / p)).sum())


def tuned_bootstrap(y, a, b, resamples, seed=1):
    """Sorted once; weights by bincount; AUC by cumulative sums. No ties in these scores."""
    import numpy

    random = numpy.random.default_rng(seed)
    n = len(y)
    orders = [numpy.argsort(s) for s in (a, b)]
    positives = [y[o].astype(float) for o in orders]
    negatives = [1 - p for p in positives]
    out = numpy.empty(resamples)
    for k in range(resamples):
        w = numpy.bincount(random.integers(0, n, n), minlength=n).astype(float)
        found = []
        for o, p, q in zip(orders, positives, negatives):
            v = w[o]
            down = v * q
            up = v * p
            found.append(numpy.dot(up, numpy.cumsum(down)) / (up.sum() * down.sum()))
        out[k] = found[0] - found[1]
    return out


def sklearn_bootstrap(y, a, b, resamples):
    import numpy
    from sklearn.metrics import roc_auc_score

    random = numpy.random.default_rng(1)
    for _ in range(resamples):
        rows = random.integers(0, len(y), len(y))
        roc_auc_score(y[rows], a[rows]) - roc_auc_score(y[rows], b[rows])


def slices(y, s, groups):
    from sklearn.metrics import roc_auc_score

    return [float(roc_auc_score(y[rows], s[rows])) for rows in groups]


def serve(path):
    import pandas
    from scipy.stats import ks_2samp, wasserstein_distance
    from sklearn.metrics import roc_auc_score

    frame = pandas.read_csv(path, float_precision="round_trip")
    y, a, b = (frame[c].to_numpy() for c in ("label", "candidate", "baseline"))
    codes = frame["slice"].str.slice(8).astype(int)
    groups = [g for _, g in sorted(codes.groupby(codes).indices.items())]
    resamples, loops = (20, 5) if len(y) <= 200_000 else (4, 1)
    tasks = {
        "auc": lambda: [float(roc_auc_score(y, a))],
        "four": lambda: four(y, a),
        "delong": lambda: delong(y, a, b),
        "distances": lambda: [float(ks_2samp(a, b, method="asymp").statistic), float(wasserstein_distance(a, b))],
        "psi": lambda: [psi(a, b)],
        "slices": lambda: slices(y, a, groups),
        "tuned": lambda: (tuned_bootstrap(y, a, b, resamples), [])[1],
        "sklearn": lambda: (sklearn_bootstrap(y, a, b, loops), [])[1],
    }
    scale = {"tuned": 1000 / resamples, "sklearn": 1000 / loops}
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        name = line.strip()
        begun, used = time.perf_counter(), time.process_time()
        value = tasks[name]()
        spent, took = time.process_time() - used, time.perf_counter() - begun
        factor = 1000 * scale.get(name, 1)
        print(json.dumps({"ms": took * factor, "cpu": spent * factor, "value": list(value), "rss": rss()}), flush=True)


def whole(folder, how):
    """What the product is asked for, of the same two files. Confusion metrics are in `four`."""
    import numpy
    import pandas
    import scipy.stats
    from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

    ours, theirs = (pandas.read_csv(f"{folder}/{side}.csv") for side in ("candidate", "baseline"))
    frame = ours.merge(theirs[["id", "label", "score"]], on="id", validate="one_to_one", suffixes=("", "_baseline"))
    assert len(frame) == len(ours) == len(theirs) and (frame["label"] == frame["label_baseline"]).all()
    y, a, b, w = (frame[c].to_numpy() for c in ("label", "score", "score_baseline", "weight"))
    out = []
    if how == "weights":
        for s in (a, b):
            out += [roc_auc_score(y, s, sample_weight=w), log_loss(y, s, sample_weight=w), brier_score_loss(y, s, sample_weight=w)]
    else:
        resamples = int(how)
        for s in (a, b):
            out += [float(roc_auc_score(y, s)), *four(y, s)[:3]]
        apart = delong(y, a, b)
        if resamples > 0:
            numpy.quantile(tuned_bootstrap(y, a, b, resamples), [0.025, 0.975])
        else:
            groups = [g for _, g in sorted(frame.groupby("slice").indices.items())]
            out += [*apart, *slices(y, a, groups), *slices(y, b, groups)]
    print(json.dumps({"ms": 0, "cpu": 0, "all": time.process_time() * 1000, "rss": rss(), "value": [float(v) for v in out]}))


def read(path, how):
    if how in ("pandas", "round_trip", "pandas_json", "pandas_parquet"):
        import pandas as library
    elif how == "polars":
        import polars as library
    else:
        import duckdb as library
        connection = library.connect()
        connection.execute("SET threads TO 2")
    begun, used = time.perf_counter(), time.process_time()
    if how == "pandas":
        library.read_csv(path)
    elif how == "round_trip":
        library.read_csv(path, float_precision="round_trip")
    elif how == "pandas_json":
        library.read_json(path, lines=True)
    elif how == "polars":
        library.read_parquet(path) if path.endswith(".parquet") else library.read_csv(path)
    else:
        connection.execute(f"CREATE TABLE t AS SELECT * FROM '{path}'")
    took, spent = (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000
    print(json.dumps({"ms": took, "cpu": spent, "rss": rss(), "value": []}))


def parquet(path, out):
    import pyarrow
    import pyarrow.csv
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.csv.read_csv(path), out, compression="snappy")
    print(json.dumps({"ms": 0, "rss": 0, "value": []}))


if __name__ == "__main__":
    command, path, *rest = sys.argv[1:]
    if command == "serve":
        serve(path)
    elif command == "whole":
        whole(path, rest[0])
    elif command == "read":
        read(path, rest[0])
    else:
        parquet(path, rest[0])
