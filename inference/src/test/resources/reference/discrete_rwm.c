/* Makes the rows "binary" and "tolerance" of discrete_posterior.csv:
 *   cc -O2 -o rwm discrete_rwm.c -lm && ./rwm binary rows.txt and ./rwm tolerance rows.txt   (see discrete_posterior.py)
 * Random-walk Metropolis on coefficients, log spread and every person's intercept: nothing is integrated. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define MAXN 2000
#define MAXP 200
#define Q 6
static uint64_t s[4];
static uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static uint64_t bits(void) {
  uint64_t r = rotl(s[1] * 5, 7) * 9, t = s[1] << 17;
  s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45);
  return r;
}
static double unif(void) { return ((bits() >> 11) + 0.5) / 9007199254740992.0; }
static double gauss(void) { return sqrt(-2 * log(unif())) * cos(6.283185307179586 * unif()); }
static int n, p, people, y[MAXN], id[MAXN];
static double x[MAXN][Q];
static double logp(int yes, double z) { double a = yes ? -z : z; return a > 0 ? -a - log1p(exp(-a)) : -log1p(exp(a)); }
static double logt3(double v, double scale) { return -2 * log1p(v * v / (3 * scale * scale)); }
static double prior(const double *b) { /* b[0..p] coefficients, b[p+1] log spread */
  double l = logt3(b[0], 2.5) + logt3(exp(b[p + 1]), 2.5) + b[p + 1];
  for (int j = 1; j <= p; j++) l -= b[j] * b[j] / (2 * 2.5 * 2.5);
  return l;
}
int main(int argc, char **argv) {
  int chains = 40, keep = 4000, warm = 3000, thin = 3;
  FILE *f = fopen(argv[2], "r");
  if (!f || fscanf(f, "%d %d %d", &n, &p, &people) != 3) return 1;
  for (int i = 0; i < n; i++) {
    if (fscanf(f, "%d %d", &id[i], &y[i]) != 2) return 1;
    for (int j = 0; j < p; j++) if (fscanf(f, "%lf", &x[i][j]) != 1) return 1;
  }
  (void)argc;
  for (int c = 0; c < chains; c++) {
    for (int k = 0; k < 4; k++) s[k] = 0x9E3779B97F4A7C15ull * (c * 4 + k + 1) + 12345;
    for (int k = 0; k < 50; k++) bits();
    int d = p + 2;
    double b[Q + 2] = {0}, v[MAXP], step = 1, vs[MAXP];
    b[p + 1] = -0.5;
    for (int i = 0; i < people; i++) { v[i] = gauss(); vs[i] = 1.5; }
    double mean[Q + 2] = {0}, cov[Q + 2][Q + 2] = {{0}}, low[Q + 2][Q + 2] = {{0}};
    for (int j = 0; j < d; j++) { low[j][j] = 0.1; }
    int seen = 0;
    for (int it = -warm; it < keep * thin; it++) {
      double before[MAXP] = {0}, after[MAXP] = {0}, w[MAXP], nb[Q + 2], z[Q + 2], tau = exp(b[p + 1]);
      /* people, all at once: they do not depend on each other given the rest */
      for (int i = 0; i < people; i++) w[i] = v[i] + vs[i] * gauss();
      double eta[MAXN];
      for (int r = 0; r < n; r++) {
        eta[r] = b[0];
        for (int j = 0; j < p; j++) eta[r] += b[j + 1] * x[r][j];
        before[id[r]] += logp(y[r], eta[r] + tau * v[id[r]]);
        after[id[r]] += logp(y[r], eta[r] + tau * w[id[r]]);
      }
      double now = prior(b);
      for (int i = 0; i < people; i++) {
        if (log(unif()) < after[i] - w[i] * w[i] / 2 - before[i] + v[i] * v[i] / 2) { v[i] = w[i]; before[i] = after[i]; }
        now += before[i];
      }
      /* coefficients and spread twice: with v kept, and with the intercepts tau v kept */
      for (int kind = 0; kind < 2; kind++) {
        for (int j = 0; j < d; j++) z[j] = gauss();
        for (int j = 0; j < d; j++) { nb[j] = b[j]; for (int k = 0; k <= j; k++) nb[j] += step * low[j][k] * z[k]; }
        double ratio = kind ? exp(b[p + 1] - nb[p + 1]) : 1, there = prior(nb), t2 = exp(nb[p + 1]), jac = 0;
        for (int r = 0; r < n; r++) {
          double e = nb[0];
          for (int j = 0; j < p; j++) e += nb[j + 1] * x[r][j];
          there += logp(y[r], e + t2 * ratio * v[id[r]]);
        }
        if (kind) for (int i = 0; i < people; i++) jac += log(ratio) - (ratio * ratio - 1) * v[i] * v[i] / 2;
        int ok = log(unif()) < there - now + jac;
        if (ok) { memcpy(b, nb, sizeof b); now = there; if (kind) for (int i = 0; i < people; i++) v[i] *= ratio; }
        if (it < 0) step *= exp(((ok ? 1 : 0) - 0.25) * 2 / sqrt(it + warm + 10.0));
      }
      if (it < -warm / 4) {
        seen++;
        for (int j = 0; j < d; j++) {
          double dj = b[j] - mean[j];
          mean[j] += dj / seen;
          for (int k = 0; k <= j; k++) cov[j][k] += dj * (b[k] - mean[k]);
        }
        if (seen == 400 || seen == 1000 || seen == 2000) {
          for (int j = 0; j < d; j++) for (int k = 0; k <= j; k++) {
            double q = cov[j][k] / seen + (j == k ? 1e-8 : 0);
            for (int m = 0; m < k; m++) q -= low[j][m] * low[k][m];
            low[j][k] = j == k ? sqrt(q > 1e-10 ? q : 1e-10) : q / low[k][k];
          }
          step = 1;
        }
      }
      if (it >= 0 && it % thin == 0) {
        printf("%d", c);
        for (int j = 0; j <= p; j++) printf(" %.8g", b[j]);
        printf(" %.8g\n", exp(b[p + 1]));
      }
    }
  }
  return 0;
}
