"""Posterior of the n-of-1 model by its dense covariance: no whitening, no recursion, another grid than ours.

Writes dense_series.csv (synthetic series) and dense.csv (their posteriors) into the current folder.
"""
import numpy as np
import scipy
from numpy.polynomial.legendre import leggauss
from scipy import stats
from scipy.optimize import brentq

M0 = np.array([5, 0, 0, 0, 0.0])
S0 = np.array([5, 2, 2, 2, 2.0])
NAMES = ["intercept", "active", "carry", "time", "weekend"]
VERSION = f"Python 3, numpy {np.__version__}, scipy {scipy.__version__}"


def design(day, active):
    carry = [max([a for d, a in zip(day, active) if d == t - 1], default=0) for t in day]
    weekend = (np.floor(day - 1) % 7 >= 5).astype(float)
    return np.column_stack([np.ones(len(day)), active, carry, (day - day.mean()) / 10, weekend])


def covariance(day, phi, likelihood):
    """Of the residuals in units of sigma^2."""
    n = len(day)
    if likelihood == "stationary":
        apart = np.abs(day[:, None] - day[None, :])
        return np.power(phi, np.round(apart, 9)) / (1 - phi**2)
    steps = np.tril(np.power(phi, np.clip(np.arange(n)[:, None] - np.arange(n)[None, :], 0, None).astype(float)))
    return steps @ steps.T


def posterior(day, X, y, likelihood):
    seen = ~np.isnan(y)
    X, y, day = X[seen], y[seen], day[seen]
    used = [0] + [j for j in range(1, 5) if np.ptp(X[:, j]) > 0]
    X, m0, s0 = X[:, used], M0[used], S0[used]
    whole = np.allclose(np.diff(day) % 1, 0) or likelihood == "conditional"
    low = -1.0 if whole else 0.0
    # Gauss-Legendre in stretches; the last in sqrt(1 - phi), for the density has a root at 1, and where phi^gap has one
    # at 0, the first in sqrt(phi).
    cuts = np.linspace(low, 1, 9)
    x, w = leggauss(40)
    phis, phis_w = [], []
    for a, b in zip(cuts[:-1], cuts[1:]):
        if b == 1:
            width = np.sqrt(1 - a)
            root = width / 2 * (1 + x)
            phis.append((1 - root**2)[::-1])
            phis_w.append((root * w * width)[::-1])
        elif a == 0 and not whole:
            width = np.sqrt(b)
            root = width / 2 * (1 + x)
            phis.append(root**2)
            phis_w.append(root * w * width)
        else:
            phis.append((a + b) / 2 + (b - a) / 2 * x)
            phis_w.append((b - a) / 2 * w)
    phis, phis_w = np.concatenate(phis), np.concatenate(phis_w)
    logs = np.linspace(-3, 4, 501)
    sigma = np.exp(logs)
    prior_phi = stats.norm.logpdf(phis, 0, 0.5) - np.log(stats.norm.cdf(2) - stats.norm.cdf(2 * low))
    prior_sigma = np.log(2) + stats.t.logpdf(sigma, 3, 0, 2.5) + logs
    n, v = len(y), y - X @ m0
    Z = X * s0
    logp = np.empty((len(phis), len(logs)))
    means = np.empty((len(phis), len(logs), len(used)))
    sds = np.empty_like(means)
    for i, phi in enumerate(phis):
        L = np.linalg.cholesky(covariance(day, phi, likelihood))
        zz, vv = np.linalg.solve(L, Z), np.linalg.solve(L, v)
        # Dense covariance of the values: sigma^2 R + Z Z', by the eigenvectors of what is left after R's root.
        ev, U = np.linalg.eigh(zz @ zz.T)
        ev, c = np.maximum(ev, 0), U.T @ vv
        t = U.T @ zz
        half = np.log(np.diag(L)).sum()
        d = ev[:, None] + sigma[None, :] ** 2
        logp[i] = -0.5 * (n * np.log(2 * np.pi) + np.log(d).sum(0) + (c[:, None] ** 2 / d).sum(0)) - half
        logp[i] += prior_phi[i] + prior_sigma
        for j in range(len(used)):
            means[i, :, j] = m0[j] + s0[j] * (t[:, j][:, None] * c[:, None] / d).sum(0)
            sds[i, :, j] = s0[j] * np.sqrt(np.maximum(1 - (t[:, j][:, None] ** 2 / d).sum(0), 1e-300))
    peak = logp.max()
    W = np.exp(logp - peak) * phis_w[:, None] * (logs[1] - logs[0])
    total = W.sum()
    rows = []
    keep = W > total * 1e-14
    w1 = W[keep] / total
    for j, k in enumerate(used):
        m, s = means[:, :, j][keep], sds[:, :, j][keep]
        mean = (w1 * m).sum()
        sd = np.sqrt((w1 * (s**2 + (m - mean) ** 2)).sum())
        q = [brentq(lambda q: (w1 * stats.norm.cdf((q - m) / s)).sum() - p, mean - 9 * sd, mean + 9 * sd, xtol=1e-12)
             for p in (0.025, 0.5, 0.975)]
        rows.append((NAMES[k], mean, sd, *q))
    for name, values, mass in (("ar1", phis, W.sum(1)), ("sigma", sigma, W.sum(0))):
        mass = mass / total
        mean = (mass * values).sum()
        sd = np.sqrt((mass * (values - mean) ** 2).sum())
        step = phis_w if name == "ar1" else np.full(len(logs), logs[1] - logs[0])
        good = mass > 1e-13
        density = np.log(mass[good] / step[good])
        # A spline of the log density over a coordinate in which it is smooth.
        rooted = name == "ar1" and not whole
        coordinate = (np.sqrt(phis) if rooted else phis if name == "ar1" else logs)[good]
        fine = np.linspace(0 if rooted else coordinate[0], coordinate[-1], 200001)
        height = np.exp(scipy.interpolate.CubicSpline(coordinate, density)(fine)) * (2 * fine if rooted else 1)
        below = scipy.integrate.cumulative_simpson(height, x=fine, initial=0)
        q = np.interp([0.025, 0.5, 0.975], below / below[-1], fine)
        q = q**2 if rooted else q
        rows.append((name, mean, sd, *(q if name == "ar1" else np.exp(q))))
    rows.append(("log_evidence", peak + np.log(total), *["NA"] * 4))
    return rows


def simulate(rng, day, phi, sigma, missing):
    n = len(day)
    active = np.zeros(n)
    for start in range(0, n, 12):
        capsules = np.arange(start, min(start + 12, n), 3)
        active[rng.permutation(capsules)[: len(capsules) // 2]] = 1
    X = design(day, active)
    e = np.linalg.cholesky(covariance(day, phi, "stationary")) @ rng.normal(size=n) * sigma
    y = np.round(X @ [5.5, 0.7, 0.25, -0.05, 0.3] + e, 6)
    y[rng.random(n) < missing] = np.nan
    return active, y


rng = np.random.default_rng(6)
cases = {
    "whole": (np.arange(1.0, 61), 0.4, 1.2, 0.0, ("stationary", "conditional")),
    "missing": (np.arange(1.0, 61), 0.3, 1.2, 0.25, ("stationary", "conditional")),
    "short": (np.arange(1.0, 25), 0.2, 1.5, 0.1, ("stationary",)),
    "wandering": (np.arange(1.0, 61), 0.93, 0.8, 0.0, ("stationary",)),
    "alternating": (np.arange(1.0, 61), -0.6, 1.0, 0.1, ("stationary",)),
    "broken": (np.cumsum(rng.choice([0.5, 1, 1.25, 2], 48)), 0.5, 1.0, 0.1, ("stationary",)),
}
header = f"# tool: dense.py\n# version: {VERSION}\n# command: python3 dense.py\n"
with open("dense_series.csv", "w") as s, open("dense.csv", "w") as f:
    s.write(header + "# tolerance: exact; synthetic\nseries,day,active,y\n")
    f.write(header + "# tolerance: 1e-5 sd\nseries,likelihood,variable,mean,sd,lower,median,upper\n")
    for name, (day, phi, sigma, missing, likelihoods) in cases.items():
        active, y = simulate(rng, day, phi, sigma, missing)
        for d, a, v in zip(day, active, y):
            s.write(f"{name},{float(d)},{int(a)},{'NA' if np.isnan(v) else float(v)}\n")
        for likelihood in likelihoods:
            for row in posterior(day, design(day, active), y, likelihood):
                f.write(f"{name},{likelihood}," + ",".join(x if isinstance(x, str) else repr(float(x)) for x in row) + "\n")
