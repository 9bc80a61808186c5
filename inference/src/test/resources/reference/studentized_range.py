#!/usr/bin/env python3
"""Makes studentized_range.csv: P(Q > q) of the studentized range to 18 digits, and what R says.

    python3 studentized_range.py > studentized_range.csv        (some minutes; needs mpmath and Rscript)

Everything runs in 32 digits. Both integrals are trapezoid sums, which converge geometrically for these integrands; each
row is computed with two pairs of steps and accepted only if the two agree to 19 digits. For k = 2 the incomplete beta
function, which shares nothing with the integrals, must agree to 19 digits as well.
"""
import subprocess
import sys
from multiprocessing import Pool

import mpmath as mp

mp.mp.dps = 32
ROOT2, NEGLIGIBLE = mp.sqrt(2), mp.mpf(10) ** -24


def normal_upper(x):
    return mp.erfc(x / ROOT2) / 2


def range_upper(k, w, step):
    """P(range of k standard normals > w), on a grid symmetric about z = w/2, where Phi(z) = 1 - Phi(z' - w)."""

    def term(z, below, far_below):
        # below^(k-1) - (below - far_below)^(k-1), every part positive
        total = power = mp.mpf(1)
        for _ in range(k - 2):
            power *= below
            total = total * (below - far_below) + power
        return mp.exp(-z * z / 2) * far_below * total

    middle = normal_upper(w / 2)
    total, i = term(w / 2, 1 - middle, middle), 1
    while True:
        x = i * step
        right, left = normal_upper(w / 2 - x), normal_upper(w / 2 + x)
        pair = term(w / 2 + x, 1 - left, right) + term(w / 2 - x, 1 - right, left)
        total += pair
        if pair < NEGLIGIBLE * total:
            return k * step * total / mp.sqrt(2 * mp.pi)
        i += 1


def survival(k, df, q, inner, outer):
    if df == mp.inf:
        return range_upper(k, q, inner)
    log_constant = (df / 2) * mp.log(df / 2) - mp.loggamma(df / 2) + mp.log(2)

    def term(t):
        # log s = t - exp(-t) makes the long left tail of few degrees of freedom fall double-exponentially.
        u = t - mp.exp(-t)
        s = mp.exp(u)
        slope = 1 + mp.exp(-t)
        return slope * mp.exp(log_constant + df * u - df * s * s / 2) * range_upper(k, q * s, inner)

    middle = mp.log(df / (df + q * q / 2)) / 2
    centre = mp.findroot(lambda t: t - mp.exp(-t) - middle, -mp.log(1 - middle))
    step = outer * min(mp.mpf(1) / 6, 1 / mp.sqrt(2 * df)) / (1 + mp.exp(-centre))
    total = term(centre)
    for direction in (1, -1):
        i = 1
        while True:
            value = term(centre + direction * i * step)
            total += value
            if value < NEGLIGIBLE * total:
                break
            i += 1
    return total * step


def student(df, q):
    """2 P(T > q / sqrt 2), which the studentized range of two means is."""
    if df == mp.inf:
        return mp.erfc(q / 2)
    return mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + q * q / 2), regularized=True)


def row(case):
    k, df_text, q_text = case
    df = mp.inf if df_text == "Inf" else mp.mpf(df_text)
    q = mp.mpf(q_text)
    # A power of Phi needs the finer step the higher it is; a density far from normal needs it too.
    inner = 4 if k < 5 else 7 if k < 12 else 11
    outer = 2 if df > 1000 else 3
    coarse = survival(k, df, q, mp.mpf(1) / inner, mp.mpf(1) / outer)
    value = survival(k, df, q, mp.mpf(1) / (inner + 1), mp.mpf(1) / (outer + 1))
    assert abs(coarse / value - 1) < mp.mpf(10) ** -19, (case, coarse, value)
    if k == 2:
        assert abs(student(df, q) / value - 1) < mp.mpf(10) ** -19, (case, student(df, q), value)
    return f"{k},{df_text},{q_text},{mp.nstr(value, 18, min_fixed=0, max_fixed=0)}"


def cases():
    for k in (2, 3, 4, 10, 20, 50):
        for q in ("0.1", "1", "3.633", "12", "25", "43"):
            yield k, "Inf", q
    for k in (2, 4, 10):
        for df in ("1", "2", "3", "229", "231", "1e6"):
            for q in ("3.633", "40"):
                yield k, df, q
    for k in (3, 50):
        for df in ("1", "231"):
            yield k, df, "12"
    yield from [
        (4, "229", "0.01"), (4, "229", "5.951740"), (4, "229", "5.052489"), (4, "229", "1.375294"),
        (3, "5.7", "4.2"), (7, "30", "4.464"), (20, "12", "6.2"), (50, "60", "0.5"), (50, "60", "25"),
        (2, "1e7", "3"), (4, "1e7", "40"), (50, "1e5", "40"), (4, "2000", "50"), (3, "4", "1e5"),
    ]


def r_ptukey(rows):
    lines = "\n".join(rows)
    program = (
        'd <- read.csv(file("stdin"), header = FALSE);'
        'p <- suppressWarnings(ptukey(d$V3, d$V1, d$V2, lower.tail = FALSE));'
        'cat(R.version$major, ".", R.version$minor, "\\n", sep = "");'
        'cat(ifelse(is.nan(p), "NA", sprintf("%.17g", p)), sep = "\\n")')
    output = subprocess.run(["Rscript", "-e", program], input=lines, capture_output=True, text=True, check=True)
    version, *values = output.stdout.split()
    return version, values


if __name__ == "__main__":
    with Pool(2) as pool:
        rows = [print(line, file=sys.stderr) or line for line in pool.imap(row, cases())]
    r_version, ptukey = r_ptukey(rows)
    print(f"# tool: mpmath (column survival), R (column ptukey)")
    print(f"# version: mpmath {mp.__version__}, Python {sys.version.split()[0]}, R {r_version}")
    print("# command: python3 studentized_range.py > studentized_range.csv; ptukey(q, k, df, lower.tail = FALSE)")
    print("# tolerance: survival 1e-12 relative; ptukey only absolute, for it is 1 minus a probability, see the test")
    print("k,df,q,survival,ptukey")
    for line, p in zip(rows, ptukey):
        print(f"{line},{p}")
