"""The power of the planned comparison at the difference that Limen calls detectable, by another way.

The covariance matrix of all answers is written out and the contrast of their means is taken from it;
power is that of the noncentral t distribution (or of the normal, for one person). The difference at
which the power is 0.8 is found by bisection.
"""
import sys
import numpy as np
import scipy
from scipy.optimize import brentq
from scipy.stats import nct, norm, t

DESIGNS = [
    # kind, people (or active, placebo), periods each, answers, days apart, answer sd, alike, person sd, effect sd
    ("one", 1, 0, 4, 7, 1, 15, 0.3, 20, 5),
    ("one", 1, 0, 6, 7, 1, 20, 0.5, 20, 5),
    ("within", 12, 0, 4, 7, 1, 15, 0.3, 20, 5),
    ("within", 24, 0, 4, 7, 1, 10, 0.0, 20, 0),
    ("within", 40, 0, 2, 1, 14, 20, 0.6, 20, 8),
    ("between", 30, 30, 1, 56, 1, 15, 0.3, 20, 5),
    ("between", 40, 20, 4, 1, 14, 15, 0.3, 18, 0),
    ("between", 100, 100, 1, 28, 1, 20, 0.7, 20, 10),
]


def period(n, apart, sd, alike):
    lag = np.abs(np.subtract.outer(np.arange(n), np.arange(n))) * apart
    cov = sd**2 * np.where(lag == 0, 1.0, alike**lag)
    w = np.full(n, 1 / n)
    return w @ cov @ w


def power(kind, a, b, periods, n, apart, sd, alike, person, effect, d):
    mean = period(n, apart, sd, alike) / periods
    if kind == "one":
        return norm.sf(norm.isf(0.025) - d / np.sqrt(2 * mean))
    if kind == "within":
        se, df = np.sqrt((2 * mean + effect**2) / a), a - 1
    else:
        se, df = np.sqrt((mean + person**2 + effect**2) / a + (mean + person**2) / b), a + b - 2
    return nct.sf(t.isf(0.025, df), df, d / se)


print(f"# tool: numpy {np.__version__}, scipy {scipy.__version__}: covariance matrix written out, noncentral t")
print(f"# version: Python {sys.version.split()[0]}")
print("# command: python3 detectable_difference.py > detectable_difference.csv")
print("# tolerance: 1e-9 relative for one person, else 0.02: the plan takes a central t for the noncentral one")
print("kind,people,others,periods,answers,days_apart,answer_sd,alike,person_sd,effect_sd,difference")
for design in DESIGNS:
    d = brentq(lambda x: power(*design, x) - 0.8, 1e-6, 1e3, xtol=1e-13)
    print(",".join(str(v) for v in design) + f",{d:.15g}")
