"""Writes hierarchical_*.csv: the posterior of the hierarchical model, by another route than Limen's.

Every person's covariance matrix is written out and factored (numpy), the hyper-parameters are integrated with
2^15 scrambled Sobol points (scipy) through a multivariate t with 5 degrees of freedom. Nothing is taken from the
quadratic form in phi that the Java code rests on.

usage: python3 hierarchical.py [multi_50x28.csv of the shared reference data]
"""
import sys
import numpy as np
import scipy
from scipy import optimize, special, stats

M = 15


def read(path):
    """id, day, condition, time, y; rows with y = NA are left out."""
    people = {}
    with open(path) as file:
        header = None
        for line in file:
            if line.startswith("#"):
                continue
            cells = line.strip().split(",")
            if header is None:
                header = cells
                continue
            row = dict(zip(header, cells))
            people.setdefault(row["id"], [])
            if row["y"] != "NA":
                people[row["id"]].append([float(row[k]) for k in ("day", "condition", "time", "y")])
    return {k: np.array(sorted(v)).reshape(-1, 4) for k, v in people.items()}


class Model:
    def __init__(self, people, conditional=False, prior=(5., 5., 2., 2.5, .5)):
        m0, s0, s1, self.spread, self.ar = prior
        self.m0, self.conditional = m0, conditional
        self.precision = np.diag([s0 ** -2, s1 ** -2, s1 ** -2])
        self.prior_logdet = np.linalg.slogdet(self.precision)[1]
        self.ids = list(people)
        groups = {}
        for k, d in people.items():
            groups.setdefault(d[:, :3].tobytes(), []).append(k)
        self.groups = []
        for members in groups.values():
            d = people[members[0]]
            X = np.column_stack([np.ones(len(d)), d[:, 1], d[:, 2]])
            Y = np.column_stack([people[k][:, 3] for k in members]) - m0
            self.groups.append(([self.ids.index(k) for k in members], d[:, 0], X, Y))
        self.n = sum(len(d) for d in people.values())

    def covariance(self, day, phi, sigma):
        n = len(day)
        if self.conditional:
            A = np.eye(n) - phi * np.eye(n, k=-1)
            inverse = np.linalg.inv(A)
            return sigma ** 2 * inverse @ inverse.T
        gap = np.abs(day[:, None] - day[None, :])
        return sigma ** 2 / (1 - phi ** 2) * np.power(phi, gap)

    def prior_log(self, t):
        phi, sigma, sd0, sd1, rho = np.tanh(t[0]), np.exp(t[1]), np.exp(t[2]), np.exp(t[3]), np.tanh(t[4])
        log = sum(np.log(2) + stats.t.logpdf(s, 3, scale=self.spread) for s in (sigma, sd0, sd1)) + t[1] + t[2] + t[3]
        log += stats.norm.logpdf(phi, 0, self.ar) - np.log(special.erf(1 / self.ar / np.sqrt(2))) + np.log1p(-phi ** 2)
        log += np.log(.75) + 2 * np.log1p(-rho ** 2)
        return log

    def at(self, t, effects=False):
        phi, sigma, sd0, sd1, rho = np.tanh(t[0]), np.exp(t[1]), np.exp(t[2]), np.exp(t[3]), np.tanh(t[4])
        G = np.array([[sd0 ** 2, rho * sd0 * sd1], [rho * sd0 * sd1, sd1 ** 2]])
        P, h, q, logdet = self.precision.copy(), np.zeros(3), 0., 0.
        keep = []
        for members, day, X, Y in self.groups:
            Z = X[:, :2]
            V = self.covariance(day, phi, sigma) + Z @ G @ Z.T
            L = np.linalg.cholesky(V)
            WX = scipy.linalg.solve_triangular(L, X, lower=True, check_finite=False)
            WY = scipy.linalg.solve_triangular(L, Y, lower=True, check_finite=False)
            P += len(members) * WX.T @ WX
            h += (WX.T @ WY).sum(1)
            q += (WY * WY).sum()
            logdet += len(members) * 2 * np.log(np.diag(L)).sum()
            if effects:
                WZ = WX[:, :2]
                GZ = G @ WZ.T
                keep.append((members, GZ @ WY, GZ @ WX, G - GZ @ GZ.T))
        C = np.linalg.inv(P)
        b = C @ h
        log = -.5 * (self.n * np.log(2 * np.pi) + logdet + q - h @ b) + .5 * self.prior_logdet \
            - .5 * np.linalg.slogdet(P)[1]
        if not effects:
            return log
        mean, sd = np.zeros(len(self.ids)), np.zeros(len(self.ids))
        for members, y, x, v in keep:
            a = np.array([0, 1, 0]) - x[1]
            mean[members] = a @ b + y[1]
            sd[members] = np.sqrt(a @ C @ a + v[1, 1])
        return log, b, np.sqrt(np.diag(C)), mean, sd


def summary(w, m, s):
    mean = w @ m
    sd = np.sqrt(w @ (s ** 2 + (m - mean) ** 2))
    q = [optimize.brentq(lambda x: w @ special.ndtr((x - m) / s) - p, mean - 12 * sd, mean + 12 * sd, xtol=1e-10 * sd)
         for p in (.025, .5, .975)]
    return [mean, sd] + q


def summary_of_points(w, x):
    mean = w @ x
    sd = np.sqrt(w @ (x - mean) ** 2)
    order = np.argsort(x)
    c = np.cumsum(w[order]) - .5 * w[order]
    return [mean, sd] + [np.interp(p, c, x[order]) for p in (.025, .5, .975)]


def analyse(name, model, data):
    f = lambda t: -(model.at(t) + model.prior_log(t))
    start = np.array([.2, np.log(np.mean([Y.std() for _, _, _, Y in model.groups])), 0., -.7, 0.])
    best = optimize.minimize(f, start, method="BFGS", options={"gtol": 1e-4})
    H = np.zeros((5, 5))
    e = 1e-3 * np.eye(5)
    for i in range(5):
        for j in range(5):
            H[i, j] = (f(best.x + e[i] + e[j]) - f(best.x + e[i] - e[j]) - f(best.x - e[i] + e[j])
                       + f(best.x - e[i] - e[j])) / 4e-6
    L = 1.1 * np.linalg.cholesky(np.linalg.inv(H))
    mode = best.x

    def bend(x):
        """x to theta: spreads linear below their mode, logarithmic above; and the log of the stretch."""
        theta, stretch = x.copy(), np.zeros(len(x))
        for k in (2, 3):
            low = x[:, k] < 0
            with np.errstate(invalid="ignore", divide="ignore"):
                theta[:, k] = mode[k] + np.where(low, np.log1p(x[:, k]), x[:, k])
                stretch -= np.where(low, np.log1p(x[:, k]), 0)
        return theta, np.where(np.isnan(stretch), -np.inf, stretch)
    df = 5
    centre = mode * [1, 1, 0, 0, 1]
    for m in (9, M):
        u = stats.qmc.Sobol(6, scramble=True, seed=20260101).random_base2(m)
        t = special.ndtri(u[:, :5]) / np.sqrt(stats.chi2.ppf(u[:, 5:], df) / df)
        x = centre + t @ L.T
        theta, stretch = bend(x)
        if m < M:
            w = np.array([np.exp(-f(p) + f(mode) + s) if s > -np.inf else 0 for p, s in zip(theta, stretch)]) \
                * (1 + (t ** 2).sum(1) / df) ** ((df + 5) / 2)
            w /= w.sum()
            centre = w @ x
            L = np.linalg.cholesky((x - centre).T @ ((x - centre) * w[:, None]))
    logq = -.5 * (df + 5) * np.log1p((t ** 2).sum(1) / df) + special.gammaln((df + 5) / 2) - special.gammaln(df / 2) \
        - 2.5 * np.log(df * np.pi) - np.log(np.diag(L)).sum()
    rows = []
    logw = np.empty(len(theta))
    for i, p in enumerate(theta):
        if stretch[i] == -np.inf:
            logw[i] = -np.inf
            rows.append(np.r_[np.zeros(3), np.ones(3), np.zeros(len(model.ids)), np.ones(len(model.ids))])
            continue
        log, b, bs, m, s = model.at(p, True)
        logw[i] = log + model.prior_log(p) + stretch[i] - logq[i]
        rows.append(np.concatenate([b, bs, m, s]))
    rows = np.array(rows)
    top = logw.max()
    w = np.exp(logw - top)
    evidence = top + np.log(w.mean())
    w /= w.sum()
    print(name, "ess/n", 1 / (w ** 2).sum() / len(w), "log evidence", evidence, flush=True)
    J = len(model.ids)
    b, bs, m, s = rows[:, :3], rows[:, 3:6], rows[:, 6:6 + J], rows[:, 6 + J:]
    out = [["intercept"] + summary(w, b[:, 0] + model.m0, bs[:, 0]), ["active"] + summary(w, b[:, 1], bs[:, 1]),
           ["time"] + summary(w, b[:, 2], bs[:, 2])]
    for k, (label, function) in enumerate([("ar1", np.tanh), ("sigma", np.exp), ("sd_intercept", np.exp),
                                           ("sd_active", np.exp), ("cor", np.tanh)]):
        out.append([label] + summary_of_points(w, function(np.nan_to_num(theta[:, k], nan=0, neginf=-50))))
    out += [[f"active[{k}]"] + summary(w, m[:, i], s[:, i]) for i, k in enumerate(model.ids)]
    out.append(["new_person"] + summary(w, b[:, 1], np.sqrt(bs[:, 1] ** 2 + np.exp(2 * np.nan_to_num(theta[:, 3], nan=0)))))
    out.append(["residual"] + summary_of_points(
        w, np.exp(theta[:, 1]) / (1 if model.conditional else np.sqrt(1 - np.tanh(theta[:, 0]) ** 2))))
    out.append(["log_evidence", evidence, 0, evidence, evidence, evidence])
    with open(f"hierarchical_{name}.csv", "w") as file:
        file.write(f"# tool: Python {sys.version.split()[0]}\n# version: numpy {np.__version__}, scipy {scipy.__version__}\n")
        file.write(f"# command: hierarchical.py, dense covariances of {data}, 2^{M} Sobol points\n")
        file.write("# tolerance: coefficients and effects 5e-4 sd, hyper-parameters' mean and sd 5e-3 sd, their quantiles 2e-2 sd\n")
        file.write("variable,mean,sd,lower,median,upper\n")
        for row in out:
            file.write(row[0] + "," + ",".join(f"{x:.12g}" for x in row[1:]) + "\n")
    # The density at four points, for a comparison to many digits.
    with open(f"hierarchical_{name}_points.csv", "w") as file:
        file.write(f"# tool: Python {sys.version.split()[0]}\n# version: numpy {np.__version__}, scipy {scipy.__version__}\n")
        file.write(f"# command: hierarchical.py, log density of the five hyper-parameters, {data}\n# tolerance: 1e-9 absolute\n")
        file.write("atanh_phi,log_sigma,log_sd_intercept,log_sd_active,atanh_cor,log_density\n")
        for p in (mode, mode + [.1, -.1, .3, -.5, .4], [.9, -1, 1.5, -6, 1.2], [-.8, 1, -3, .5, -2]):
            p = np.round(p, 6)
            file.write(",".join(f"{x:.6f}" for x in p) + f",{model.at(p) + model.prior_log(p):.15g}\n")


def simulate(path):
    """12 people, 20 days each in four blocks, some left out, one person with placebo only."""
    r = np.random.default_rng(20261121)
    with open(path, "w") as file:
        file.write(f"# tool: Python {sys.version.split()[0]}\n# version: numpy {np.__version__}\n")
        file.write("# command: hierarchical.py, simulate()\n# tolerance: exact\nid,day,condition,time,y\n")
        for i in range(12):
            u0, u1 = r.normal(0, 1.2), r.normal(0, .6)
            e, blocks = r.normal(0, 1 / np.sqrt(1 - .45 ** 2)), r.permutation([0, 0, 1, 1])
            for day in range(1, 21):
                c = 0 if i == 7 else blocks[(day - 1) // 5]
                y = 5 + u0 + (.5 + u1) * c + .1 * (day - 10.5) / 7 + e
                e = .45 * e + r.normal()
                if r.random() < .03:
                    continue
                file.write(f"p{i + 1},{day},{c},{(day - 10.5) / 7!r},{'NA' if r.random() < .12 else format(y, '.3f')}\n")


if __name__ == "__main__":
    simulate("hierarchical_small_data.csv")
    small = read("hierarchical_small_data.csv")
    analyse("small", Model(small), "hierarchical_small_data.csv")
    if len(sys.argv) > 1:
        multi = read(sys.argv[1])
        analyse("multi", Model(multi), "multi_50x28.csv")
        analyse("multi_conditional", Model(multi, conditional=True), "multi_50x28.csv")
