# Rscript first_week.R FOLDER: one row per participant and outcome, ordinary least squares.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "table.R"))
suppressPackageStartupMessages(library(emmeans))

rows <- read_first_week()
outcomes <- unique(rows$outcome)
models <- list(without_guess = value ~ allocation, with_guess = value ~ allocation * guess)

estimates <- strata <- contrasts <- curve <- g <- list()
for (name in outcomes) {
  d <- rows[rows$outcome == name, ]
  stopifnot(!anyDuplicated(d$participant))
  for (model in names(models)) {
    fit <- lm(models[[model]], d)
    b <- coef(summary(fit))
    estimates[[length(estimates) + 1]] <- data.frame(
      outcome = name, model = model, term = unname(terms_of[rownames(b)]), estimate = b[, 1], std_error = b[, 2],
      df = as.double(df.residual(fit)), statistic = b[, 3], p_value = b[, 4], n = nrow(d))
  }
  s <- strata_tables(name, emmeans(fit, ~ allocation * guess), d)
  strata[[name]] <- s$strata
  contrasts[[name]] <- s$contrasts

  group <- factor(stratum_of(d$allocation, d$guess), stratum_codes)
  n <- sapply(split(d$value, group), length)
  mean_k <- sapply(split(d$value, group), mean)
  var_k <- sapply(split(d$value, group), var)
  right <- (n[["PP"]] + n[["AA"]]) / sum(n)
  curve[[name]] <- do.call(rbind, lapply((0:10) / 10, function(rate) {
    w <- curve_weights(n, rate)
    data.frame(outcome = name, correct_guess_rate = rate, estimate = sum(w * mean_k),
               std_error = sqrt(sum(w^2 * var_k / n)))
  }))

  active <- d$value[d$allocation == "active"]
  placebo <- d$value[d$allocation == "placebo"]
  pooled <- sqrt(((length(active) - 1) * var(active) + (length(placebo) - 1) * var(placebo)) / (nrow(d) - 2))
  d_sd <- (mean(active) - mean(placebo)) / pooled
  small <- 1 - 3 / (4 * nrow(d) - 9)
  g[[name]] <- data.frame(outcome = name, hedges_g = small * d_sd,
    std_error = small * sqrt(1 / length(active) + 1 / length(placebo) + d_sd^2 / (2 * nrow(d))),
    pooled_sd = pooled, n_active = length(active), n_placebo = length(placebo), correct_guess_rate = right)
}
bind <- function(parts) do.call(rbind, unname(parts))
estimates <- bind(estimates)

write_reference(estimates, "first_week_estimates.csv", "lm(value ~ allocation), lm(value ~ allocation * guess)",
  agreement = "1e-10 relative (estimates near zero: 1e-12 standard errors absolute)")
write_reference(bind(strata), "first_week_strata.csv", "emmeans of lm(value ~ allocation * guess): pooled residual sd",
  "emmeans", agreement = "1e-10 relative")
write_reference(bind(contrasts), "first_week_contrasts.csv",
  "emmeans pairs of lm(value ~ allocation * guess), adjust none and tukey", "emmeans",
  agreement = "1e-10 relative; p_tukey 1e-9 absolute",
  notes = "A stratum is capsule, then guess; p_tukey takes all six pairs of the four means as its family.")
write_reference(bind(curve), "first_week_guess_curve.csv",
  "closed form: stratum means weighted by exact shares; standard error by the delta method, weights fixed, sd per stratum",
  agreement = "1e-10 relative")
write_reference(bind(g), "first_week_hedges_g.csv", "Hedges' g, pooled sd, J = 1 - 3/(4 n - 9), variance J^2 (1/n_A + 1/n_P + d^2/(2 n))", agreement = "1e-10 relative")

tests <- estimates[estimates$term != "intercept" & estimates$outcome != "PANAS", ]
family <- paste(tests$model, tests$term)
all_others <- ave(tests$p_value, family, FUN = function(p) p.adjust(p, "holm"))
kept <- tests$outcome != "intensity"
without_intensity <- rep(NA_real_, nrow(tests))
without_intensity[kept] <- ave(tests$p_value[kept], family[kept], FUN = function(p) p.adjust(p, "holm"))
write_reference(data.frame(tests[c("outcome", "model", "term", "p_value")], p_holm = all_others,
                           p_holm_intensity_is_check = without_intensity),
  "first_week_holm.csv", "p.adjust(method = \"holm\") over outcomes, same model and term, PANAS primary and left out",
  agreement = "1e-10 relative",
  notes = "p_holm_intensity_is_check: intensity is a manipulation check and left out of the family as well.")
