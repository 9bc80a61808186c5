# Makes interim_looks.csv:  Rscript interim_looks.R > interim_looks.csv
# The critical values by root finding on the multivariate normal distribution (mvtnorm, Miwa's exact algorithm), not on the
# recursion from look to look.
suppressMessages(library(mvtnorm))
of <- function(a, t) 2 * pnorm(qnorm(a / 2, lower.tail = FALSE) / sqrt(t), lower.tail = FALSE)
pocock <- function(a, t) a * log(1 + (exp(1) - 1) * t)
correlation <- function(t) outer(t, t, function(a, b) sqrt(pmin(a, b) / pmax(a, b)))
stays <- function(c, t, sides, theta = 0) {
  k <- length(c)
  lower <- if (sides == 2) -c else rep(-Inf, k)
  if (k == 1) return(pnorm(c - theta * sqrt(t)) - pnorm(lower - theta * sqrt(t)))
  pmvnorm(lower, c, mean = theta * sqrt(t), corr = correlation(t), algorithm = Miwa(steps = 4097))[1]
}
cat("# tool: R, mvtnorm::pmvnorm (Miwa)\n")
cat(sprintf("# version: R %s.%s, mvtnorm %s\n", R.version$major, R.version$minor, packageVersion("mvtnorm")))
cat("# command: Rscript interim_looks.R > interim_looks.csv\n# tolerance: 1e-6\n")
cat("case,spending,alpha,sides,look,fraction,critical,power3\n")
cases <- list(
  list("equal5", "obrien_fleming", .05, 2, 1:5 / 5),
  list("equal4", "obrien_fleming", .05, 2, 1:4 / 4), list("uneven", "obrien_fleming", .05, 2, c(.3, .55, .8, 1)),
  list("one_sided", "obrien_fleming", .025, 1, c(.4, .7, 1)), list("pocock", "pocock", .05, 2, 1:3 / 3),
  list("single", "obrien_fleming", .01, 2, 1), list("unfinished", "obrien_fleming", .05, 2, c(.5, .75)))
for (case in cases) {
  a <- if (case[[4]] == 2) case[[3]] / 2 else case[[3]]
  spend <- if (case[[2]] == "pocock") pocock else of
  t <- case[[5]]
  crit <- c()
  for (k in seq_along(t)) {
    goal <- 1 - (if (case[[4]] == 2) 2 else 1) * spend(a, t[k])
    crit[k] <- uniroot(function(z) stays(c(crit, z), t[1:k], case[[4]]) - goal, c(0, 9), tol = 1e-10)$root
  }
  power <- 1 - stays(crit, t, case[[4]], 3)
  for (k in seq_along(t)) cat(sprintf("%s,%s,%.15g,%d,%d,%.15g,%.10g,%.8g\n", case[[1]], case[[2]], case[[3]], case[[4]], k, t[k], crit[k], power))
}
