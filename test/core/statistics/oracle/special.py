"""Special functions by scipy: `python special.py > special.json`. Each row: arguments, then the value.

scipy 1.17.1, numpy 2.4.6. Arguments go to the far tails (1e-300), and to small and large parameters.
"""

import json
import sys

import numpy as np
import scipy
from scipy import special, stats

rng = np.random.default_rng(20261127)


def log_uniform(low, high, size):
    return np.exp(rng.uniform(np.log(low), np.log(high), size))


def rows(function, *columns):
    """Rows with a finite, normal, non-zero value."""
    result = []
    for arguments in zip(*columns):
        arguments = [float(a) for a in arguments]
        value = float(function(*arguments))
        if np.isfinite(value) and abs(value) > 1e-306:
            result.append([*arguments, value])
    return result


def log_gamma():
    x = np.concatenate([log_uniform(1e-8, 1e8, 60), 1 + rng.uniform(-0.4, 0.4, 20), 2 + log_uniform(1e-9, 0.3, 20)])
    return rows(special.gammaln, x)


def normal():
    x = np.concatenate([np.linspace(-37, 37, 75), rng.uniform(-6, 6, 40), log_uniform(1e-10, 1, 10), [2.4999, 2.5, 2.5001]])
    return rows(stats.norm.sf, x)


def normal_quantile():
    p = np.concatenate([log_uniform(1e-300, 0.5, 60), rng.uniform(0, 1, 40), 0.5 + log_uniform(1e-12, 0.1, 10), [0.075, 0.925]])
    return rows(special.ndtri, p)


def beta_cases():
    a = np.concatenate([log_uniform(0.5, 50, 60), log_uniform(0.5, 1e6, 60), rng.integers(1, 400, 40)])
    b = np.concatenate([log_uniform(0.5, 50, 60), log_uniform(0.5, 1e6, 60), rng.integers(1, 400, 40)])
    mean = a / (a + b)
    sd = np.sqrt(mean * (1 - mean) / (a + b + 1))
    x = np.clip(mean + sd * rng.normal(0, 4, a.size), mean * 1e-3, 1 - (1 - mean) * 1e-3)
    x[::7] = rng.uniform(0, 1, x[::7].size) * mean[::7]
    return a, b, x


def beta_quantile():
    a, b, _ = beta_cases()
    p = np.where(np.arange(a.size) % 3 == 0, log_uniform(1e-12, 0.5, a.size), rng.choice([0.025, 0.05, 0.005, 0.1], a.size))
    return rows(special.betaincinv, a, b, p)


def gamma():
    a = np.concatenate([np.full(30, 0.5), log_uniform(0.5, 1e5, 90)])
    x = np.concatenate([log_uniform(1e-6, 600, 30), np.maximum(1e-3, a[30:] + np.sqrt(a[30:]) * rng.normal(0, 4, 90))])
    return a, x


def student():
    t = np.concatenate([rng.normal(0, 4, 60), log_uniform(1e-6, 1e3, 60), log_uniform(1e2, 1e10, 20)])
    degrees = np.concatenate([log_uniform(1, 100, 40), log_uniform(1, 1e9, 100)])
    return rows(stats.t.sf, t, degrees)


def student_quantile():
    p = np.concatenate([rng.choice([0.025, 0.05, 0.005, 0.1, 0.4], 40), rng.uniform(0.001, 0.999, 40), log_uniform(1e-12, 0.4, 40)])
    degrees = np.concatenate([np.arange(1, 41), log_uniform(1, 1e6, 80)])
    return rows(lambda q, d: stats.t.isf(q, d), p, degrees)


def binomial():
    n = np.concatenate([rng.integers(1, 60, 50), np.floor(log_uniform(10, 1e7, 70))])
    p = np.concatenate([rng.uniform(0, 1, 70), log_uniform(1e-6, 0.5, 50)])
    k = np.floor(np.clip(n * p + np.sqrt(n * p * (1 - p)) * rng.normal(0, 4, n.size), 0, n))
    return k, n, p


def hypergeometric():
    marked = rng.integers(0, 400, 60)
    unmarked = rng.integers(1, 400, 60)
    drawn = np.array([rng.integers(0, m + u + 1) for m, u in zip(marked, unmarked)])
    k = np.array([rng.hypergeometric(m, u, d) for m, u, d in zip(marked, unmarked, drawn)])
    return rows(lambda k, m, u, d: stats.hypergeom.pmf(k, m + u, m, d), k, marked, unmarked, drawn)


a, b, x = beta_cases()
shape, at = gamma()
k, n, p = binomial()
json.dump(
    {
        'by': f'scipy {scipy.__version__}, numpy {np.__version__}, python {sys.version.split()[0]}',
        'logGamma': log_gamma(),
        'normalUpper': normal(),
        'normalQuantile': normal_quantile(),
        'betaLower': rows(special.betainc, a, b, x),
        'betaUpper': rows(special.betaincc, a, b, x),
        'betaQuantile': beta_quantile(),
        'gammaLower': rows(special.gammainc, shape, at),
        'gammaUpper': rows(special.gammaincc, shape, at),
        'chiSquareUpper': rows(stats.chi2.sf, np.concatenate([log_uniform(1e-6, 1300, 60)]), rng.choice([1, 1, 2, 3, 9, 40], 60)),
        'studentUpper': student(),
        'studentUpperQuantile': student_quantile(),
        'binomialLower': rows(stats.binom.cdf, k, n, p),
        'binomialUpper': rows(stats.binom.sf, k, n, p),
        'binomialProbability': rows(stats.binom.pmf, k, n, p),
        'hypergeometric': hypergeometric(),
    },
    sys.stdout,
    separators=(',', ':'),
)
print()
