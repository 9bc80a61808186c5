"""Makes discrete_posterior.csv:  python3 discrete_posterior.py SHARED > discrete_posterior.csv   (some minutes)

Long random-walk Metropolis runs, by another parametrisation than ours (thresholds themselves; people's intercepts not
integrated), and for the binary model a product rule on a dense grid with 121 values per intercept.
"""
import csv, os, subprocess, sys, tempfile
import numpy as np, scipy
from scipy.optimize import minimize

shared = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
out = []

def rows(path):
    with open(path) as f:
        return list(csv.DictReader(line for line in f if not line.startswith("#")))

def report(model, names, draws):
    """draws: chain x draw x parameter; errors from the scatter of the chains"""
    chains = draws.shape[0]
    def err(stat):
        return stat.std(axis=0, ddof=1) / np.sqrt(chains)
    for j, name in enumerate(names):
        d = draws[:, :, j]
        q = np.quantile(d, [.025, .5, .975])
        eq = err(np.quantile(d, [.025, .5, .975], axis=1).T)
        out.append([model, name, d.mean(), d.std(), *q, (d > 0).mean(), err(d.mean(axis=1)), err(d.std(axis=1)), *eq])

# --- one person, ordinal --------------------------------------------------------------------------------------------
def ordinal(model, terms, X, y, seed):
    rng = np.random.default_rng(seed)
    m = X.mean(axis=0)
    Xc, K, d = X - m, y.max(), y.max() - 1 + X.shape[1]
    def logpost(t):                                        # t: chains x d
        c, b = t[:, :K - 1], t[:, K - 1:]
        eta = b @ Xc.T
        big = np.full((len(t), 1), np.inf)
        cuts = np.hstack([-big, c, big])
        up, lo = cuts[:, y] - eta, cuts[:, y - 1] - eta
        with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
            l = np.log(1 / (1 + np.exp(-up)) - 1 / (1 + np.exp(-lo))).sum(axis=1)
        l += (-2 * np.log1p(c ** 2 / (3 * 2.5 ** 2))).sum(axis=1) - (b ** 2).sum(axis=1) / 8
        ordered = np.all(np.diff(c, axis=1) > 0, axis=1)
        return np.where(ordered, np.nan_to_num(l, nan=-np.inf), -np.inf)
    C = 400
    cum = np.log(np.cumsum(np.bincount(y)[1:])[:-1] / (len(y) - np.cumsum(np.bincount(y)[1:])[:-1]))
    t = np.hstack([cum + rng.normal(0, .02, (C, K - 1)), rng.normal(0, .1, (C, X.shape[1]))])
    here_ = logpost(t)
    L, keep = np.eye(d) * .1, []
    for it in range(-4000, 30000):
        new = t + rng.normal(size=(C, d)) @ L.T
        there = logpost(new)
        ok = np.log(rng.random(C)) < there - here_
        t, here_ = np.where(ok[:, None], new, t), np.where(ok, there, here_)
        if it < 0 and it % 400 == 0:
            L = np.linalg.cholesky(np.cov(t.T)) * 2.38 / np.sqrt(d)
        if it >= 0 and it % 10 == 0:
            keep.append(t.copy())
    draws = np.array(keep).transpose(1, 0, 2)
    draws[:, :, :K - 1] += (draws[:, :, K - 1:] @ m)[:, :, None]   # thresholds for covariates at zero
    report(model, [f"{k}|{k+1}" for k in range(1, K)] + terms, draws)

data = rows(f"{shared}/reference/statistics/nof1_60d_ordinal.csv")
terms = ["active", "carry", "time", "weekend"]
X = np.array([[float(r[t]) for t in terms] for r in data])
y = np.array([int(r["y"]) for r in data])
ordinal("ordinal", terms, X, y, 1)
ordinal("ordinal_previous", terms + ["previous"], np.hstack([X[1:], y[:-1, None]]), y[1:], 2)

# --- one person, counts ---------------------------------------------------------------------------------------------
from scipy.special import gammaln
data = [r for r in rows(f"{here}/discrete_counts.csv") if r["person"] == "0"]
X = np.array([[float(r["active"]), float(r["time"])] for r in data])
y = np.array([int(r["count"]) for r in data])
def counts(seed):
    rng = np.random.default_rng(seed)
    m = X.mean(axis=0)
    A = np.hstack([np.ones((len(y), 1)), X - m])
    def logpost(t):                                         # intercept, slopes, d = 1/sqrt(shape)
        d = t[:, 3]
        k = 1 / np.maximum(d, 1e-9)[:, None] ** 2
        mu = np.exp(t[:, :3] @ A.T)
        l = gammaln(y + k) - gammaln(k) - gammaln(y + 1) + k * np.log(k / (k + mu)) + y * np.log(mu / (k + mu))
        l = l.sum(axis=1) - 2 * np.log1p(t[:, 0] ** 2 / (3 * 2.5 ** 2)) - (t[:, 1:3] ** 2).sum(axis=1) / 8 - d ** 2 / 2
        return np.where(d > 1e-4, l, -np.inf)
    C, d = 400, 4
    t = np.array([np.log(y.mean()), 0, 0, .6]) + rng.normal(0, .05, (C, d))
    here_, L, keep = logpost(t), np.eye(d) * .1, []
    for it in range(-2000, 10000):
        new = t + rng.normal(size=(C, d)) @ L.T
        there = logpost(new)
        ok = np.log(rng.random(C)) < there - here_
        t, here_ = np.where(ok[:, None], new, t), np.where(ok, there, here_)
        if it < 0 and it % 400 == 0:
            L = np.linalg.cholesky(np.cov(t.T)) * 2.38 / np.sqrt(d)
        if it >= 0 and it % 5 == 0:
            keep.append(t.copy())
    draws = np.array(keep).transpose(1, 0, 2)
    draws[:, :, 0] -= draws[:, :, 1:3] @ m
    draws[:, :, 3] = -2 * np.log(draws[:, :, 3])
    report("count", ["intercept", "active", "time", "log shape"], draws)
counts(3)

# --- many people, binary --------------------------------------------------------------------------------------------
def people(model, terms, X, y, ident):
    ids = {v: i for i, v in enumerate(dict.fromkeys(ident))}
    who = np.array([ids[v] for v in ident])
    m = X.mean(axis=0)
    with tempfile.TemporaryDirectory() as tmp:
        with open(f"{tmp}/rows.txt", "w") as f:
            f.write(f"{len(y)} {X.shape[1]} {len(ids)}\n")
            for i in range(len(y)):
                f.write(f"{who[i]} {y[i]} " + " ".join(repr(float(v)) for v in X[i] - m) + "\n")
        subprocess.run(["cc", "-O2", "-o", f"{tmp}/rwm", f"{here}/discrete_rwm.c", "-lm"], check=True)
        text = subprocess.run([f"{tmp}/rwm", model, f"{tmp}/rows.txt"], check=True, capture_output=True, text=True).stdout
    d = np.array(text.split(), dtype=float).reshape(40, -1, X.shape[1] + 3)[:, :, 1:]
    d[:, :, 0] -= d[:, :, 1:-1] @ m
    report(model, ["intercept"] + terms + ["spread of people"], d)
    return who, m

def grid(model, terms, X, y, who, m):
    """Trapezoid rule in whitened coordinates, step 0.8, out to 4.8; intercepts by 121 values from -6 to 6."""
    A = np.hstack([np.ones((len(y), 1)), X - m])
    v = np.linspace(-6, 6, 121)
    logw = np.log((v[1] - v[0]) / np.sqrt(2 * np.pi)) - v ** 2 / 2
    order = np.argsort(who, kind="stable")
    A, sign = A[order], np.where(y[order] == 1, -1.0, 1.0)
    starts = np.flatnonzero(np.r_[True, np.diff(who[order]) > 0])
    def logpost(t):
        b, lt = t[:-1], t[-1]
        z = sign[:, None] * (A @ b)[:, None] + sign[:, None] * (np.exp(lt) * v)[None, :]
        per = np.add.reduceat(-np.logaddexp(0, z), starts, axis=0) + logw
        top = per.max(axis=1)
        l = (top + np.log(np.exp(per - top[:, None]).sum(axis=1))).sum()
        t3 = np.log(2 / (np.pi * np.sqrt(3) * 2.5))
        l += t3 - 2 * np.log1p(b[0] ** 2 / 18.75) + np.log(2) + t3 - 2 * np.log1p(np.exp(2 * lt) / 18.75) + lt
        return l + (-b[1:] ** 2 / 12.5 - np.log(2.5 * np.sqrt(2 * np.pi))).sum()
    d = A.shape[1] + 1
    fit = minimize(lambda t: -logpost(t), np.r_[np.zeros(d - 1), -.5], method="BFGS")
    H, e = np.zeros((d, d)), 1e-3
    for i in range(d):
        for j in range(d):
            u = np.zeros((4, d)); u[:, i] += [e, e, -e, -e]; u[:, j] += [e, -e, e, -e]
            f = [logpost(fit.x + r) for r in u]
            H[i, j] = -(f[0] - f[1] - f[2] + f[3]) / (4 * e * e)
    L = np.linalg.cholesky(np.linalg.inv((H + H.T) / 2))
    axis = np.arange(-6, 7) * .8
    z = np.array(np.meshgrid(*[axis] * d)).reshape(d, -1).T
    z = z[(z ** 2).sum(axis=1) <= 4.9 ** 2]
    at = fit.x + z @ L.T
    lp = np.array([logpost(t) for t in at])
    w = np.exp(lp - lp.max())
    evidence = np.log(w.sum()) + lp.max() + np.log(np.linalg.det(L)) + d * np.log(.8)
    w /= w.sum()
    values = at.copy(); values[:, -1] = np.exp(at[:, -1]); values[:, 0] = at[:, 0] - at[:, 1:-1] @ m
    for name, x in zip(["intercept"] + terms + ["spread of people"], values.T):
        mean = w @ x
        out.append([model + "_grid", name, mean, np.sqrt(w @ (x - mean) ** 2)] + [float("nan")] * 9)
    out.append([model + "_grid", "log evidence", evidence] + [float("nan")] * 10)

data = rows(f"{shared}/reference/statistics/multi_50x28_binary.csv")
X = np.array([[float(r["condition"]), float(r["time"])] for r in data])
y = np.array([int(r["ae"]) for r in data])
who, m = people("binary", ["condition", "time"], X, y, [r["id"] for r in data])
grid("binary", ["condition", "time"], X, y, who, m)
data = rows(f"{shared}/data/self-blinding-trial/tolerance.csv")
X = np.array([[float(r["n_MD"]), float(r["acid_dose"]), (float(r["suggestibility"]) - 30) / 10] for r in data])
y = np.array([int(r["isGuessCorrectInt"]) for r in data])
people("tolerance", ["n_MD", "acid_dose", "suggestibility"], X, y, [r["trial_id_int"] for r in data])

print("# tool: Python, random-walk Metropolis in numpy and C (400 or 40 chains); product rule for rows named _grid")
print(f"# version: Python {sys.version.split()[0]}, numpy {np.__version__}, scipy {scipy.__version__}")
print("# command: python3 discrete_posterior.py SHARED > discrete_posterior.csv")
print("# tolerance: 4 Monte Carlo standard errors (columns mcse_*); _grid 1e-4 sd")
print("model,term,mean,sd,q025,q500,q975,above,mcse_mean,mcse_sd,mcse_q025,mcse_q500,mcse_q975")
for r in out:
    print(",".join([r[0], r[1]] + ["NA" if v != v else f"{v:.8g}" for v in r[2:]]))
