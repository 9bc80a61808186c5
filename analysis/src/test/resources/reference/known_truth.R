# Rscript known_truth.R: simulated trials whose truth is known, and what the finding rule says of them. Simulated people.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
n <- 120
trials <- 4000
set.seed(20260101)

# dte: what the capsule does to the score; ate: what guessing "active" does to it; both in points, sd 4.
scenarios <- list(
  nothing = list(dte = 0, ate = 0, right = 0.66),
  belief_only = list(dte = 0, ate = 7, right = 0.66),
  capsule_only_blinded = list(dte = 4, ate = 0, right = 0.5),
  capsule_and_belief = list(dte = 4, ate = 7, right = 0.66),
  small_capsule_effect = list(dte = 1.5, ate = 0, right = 0.66),
  # A real effect that people notice: here the score moves the guess, and belief does nothing.
  benign_unblinding = list(dte = 4, ate = 0, right = NA),
  benign_unblinding_half = list(dte = 2, ate = 0, right = NA))

one_trial <- function(s) {
  active <- rbinom(n, 1, 0.5)
  score <- rnorm(n, 20, 4) + s$dte * active
  guess <- if (is.na(s$right)) as.integer(score + rnorm(n, 0, 4) > 20 + s$dte / 2)
    else ifelse(runif(n) < s$right, active, 1 - active)
  score <- score + s$ate * guess
  k <- 1 + guess + 2 * active                                       # PP, PA, AP, AA
  m <- tabulate(k, 4)
  stopifnot(m >= 2)
  mean_k <- as.vector(rowsum(score, k)) / m
  var_k <- as.vector(rowsum((score - mean_k[k])^2, k)) / (m - 1)
  weights <- function(m) {
    right <- 0.5 / (m[1] + m[4]); wrong <- 0.5 / (m[2] + m[3])
    w <- m * c(right, wrong, wrong, right)
    c(-w[1:2] / sum(w[1:2]), w[3:4] / sum(w[3:4]))
  }
  w <- weights(m)
  A <- sum(w * mean_k)
  A_se <- sqrt(sum(w^2 * var_k / m))
  arm_n <- c(m[1] + m[2], m[3] + m[4])
  arm_mean <- c(sum(score[active == 0]), sum(score[active == 1])) / arm_n
  D <- arm_mean[2] - arm_mean[1]
  residual <- score - arm_mean[1 + active]
  sd <- sqrt(sum(residual^2) / (n - 2))
  D_se <- sd * sqrt(sum(1 / arm_n))
  slope <- sapply(1:4, function(j) {
    h <- replace(numeric(4), j, 1e-3)
    sum((weights(m + h) - weights(m - h)) * mean_k) / 2e-3
  })
  influence <- residual * ifelse(active == 1, 1 / arm_n[2], -1 / arm_n[1]) - w[k] / m[k] * (score - mean_k[k]) - slope[k]
  drop_se <- sqrt(sum(influence^2) * n / (n - 1))
  d <- D + c(-1, 1) * qt(0.975, n - 2) * D_se
  a <- A + c(-1, 1) * qt(0.975, n - 4) * A_se
  g <- D - A + c(-1, 1) * qt(0.975, n - 1) * drop_se
  out <- function(i) i[1] > 0 || i[2] < 0
  finding <- if (max(abs(d)) < 0.2 * sd) 1
    else if ((d[1] > 0 && a[1] > 0) || (d[2] < 0 && a[2] < 0)) 2
    else if (out(d) && !out(a) && out(g)) 3
    else 4
  c(D, A, finding, out(d), out(a))
}

rows <- do.call(rbind, lapply(names(scenarios), function(name) {
  x <- replicate(trials, one_trial(scenarios[[name]]))
  share <- function(f) mean(x[3, ] == f)
  data.frame(scenario = name, capsule_truth = scenarios[[name]]$dte, mean_D = mean(x[1, ]), mean_A = mean(x[2, ]),
             D_excludes_0 = mean(x[4, ]), A_excludes_0 = mean(x[5, ]), no_difference = share(1), beyond_belief = share(2),
             belief_explains = share(3), cannot_tell = share(4))
}))
number <- function(x) if (is.double(x)) sprintf("%.4g", x) else x
writeLines(c("# tool: simulated trials of 120 people, 4000 per scenario, seed 20260101; D, A and the finding rule from their formulas",
             paste("# version: R", getRversion()), "# command: Rscript known_truth.R",
             "# tolerance: a share of 4000 trials has a standard error of at most 0.008",
             "# Simulated people. No row stems from a trial.",
             paste(names(rows), collapse = ","), do.call(paste, c(lapply(rows, number), sep = ","))),
           file.path(here, "known_truth.csv"))
print(rows, digits = 3)
