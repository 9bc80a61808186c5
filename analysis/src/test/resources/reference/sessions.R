# Rscript sessions.R FOLDER: several rows per participant, random intercept, REML, Satterthwaite.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "table.R"))
source(file.path(here, "random_intercept.R"))
suppressPackageStartupMessages({ library(lmerTest); library(emmeans) })
emm_options(lmer.df = "satterthwaite")

rows <- read_sessions()
outcomes <- unique(rows$outcome)
models <- list(without_guess = value ~ allocation, with_guess = value ~ allocation * guess)
tight <- lmerControl(optimizer = "nloptwrap", calc.derivs = FALSE,
  optCtrl = list(algorithm = "NLOPT_LN_BOBYQA", xtol_abs = 1e-12, xtol_rel = 1e-14, ftol_abs = 1e-15, ftol_rel = 1e-15,
                 maxeval = 10000))

# Upper tail of the studentized range of four means, by quadrature: R's ptukey is off by up to 7e-9 at the degrees of
# freedom met here.
range_tail <- function(q, df) {
  z <- seq(-9, 9, length.out = 4001)
  below <- pnorm(z)
  of_normals <- function(q) 4 * sum(dnorm(z) * (below^3 - (below - pnorm(z - q))^3)) * (z[2] - z[1])
  s <- seq(max(1e-6, 1 - 10 / sqrt(2 * df)), 1 + 10 / sqrt(2 * df), length.out = 801)   # chi / sqrt(df)
  density <- exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  sum(density * sapply(q * s, of_normals)) * (s[2] - s[1])
}

estimates <- exact <- strata <- exact_strata <- contrasts <- exact_contrasts <- curve <- list()
for (name in outcomes) {
  d <- rows[rows$outcome == name, ]
  for (model in names(models)) {
    fit <- lmer(update(models[[model]], . ~ . + (1 | participant)), d, REML = TRUE, control = tight)
    b <- coef(summary(fit, ddf = "Satterthwaite"))
    sd <- as.data.frame(VarCorr(fit))$sdcor
    common <- function(sd1, sd2, logLik) data.frame(sd_participant = sd1, sd_residual = sd2, logLik = logLik,
      n = nrow(d), participants = length(unique(d$participant)))
    key <- data.frame(outcome = name, model = model, term = unname(terms_of[rownames(b)]))
    estimates[[length(estimates) + 1]] <- cbind(key, data.frame(
      estimate = b[, "Estimate"], std_error = b[, "Std. Error"], df = b[, "df"], statistic = b[, "t value"],
      p_value = b[, "Pr(>|t|)"]), common(sd[1], sd[2], as.double(logLik(fit))))

    closed <- random_intercept(model.matrix(models[[model]], d), d$value, d$participant)
    stopifnot(closed$score < 1e-9)
    exact[[length(exact) + 1]] <- cbind(key, do.call(rbind, lapply(seq_along(closed$b), function(i)
      exact_row(closed, as.double(seq_along(closed$b) == i)))), common(closed$su, closed$se, closed$logLik))
  }
  s <- strata_tables(name, emmeans(fit, ~ allocation * guess, lmer.df = "satterthwaite"), d)
  strata[[name]] <- s$strata
  contrasts[[name]] <- s$contrasts
  cell <- rbind(PP = c(1, 0, 0, 0), PA = c(1, 0, 1, 0), AP = c(1, 1, 0, 0), AA = c(1, 1, 1, 1))
  e <- do.call(rbind, lapply(1:4, function(k) exact_row(closed, cell[k, ])))
  reach <- qt(0.975, e$df) * e$std_error
  exact_strata[[name]] <- cbind(s$strata[1:4], data.frame(mean = e$estimate, std_error = e$std_error, df = e$df,
    lower = e$estimate - reach, upper = e$estimate + reach))
  e <- do.call(rbind, lapply(planned, function(w) exact_row(closed, drop(w %*% cell))))
  exact_contrasts[[name]] <- cbind(s$contrasts[1:2], e,
    p_tukey = mapply(range_tail, sqrt(2) * abs(e$statistic), e$df))
  n <- table(factor(stratum_of(d$allocation, d$guess), stratum_codes))
  curve[[name]] <- do.call(rbind, lapply((0:10) / 10, function(rate) cbind(
    data.frame(outcome = name, correct_guess_rate = rate),
    exact_row(closed, drop(curve_weights(n, rate) %*% cell))[c("estimate", "std_error", "df")])))
}
bind <- function(parts) do.call(rbind, unname(parts))
estimates <- bind(estimates); exact <- bind(exact)

# How far lmer is from the closed form: in standard errors, and relative.
relative <- function(a, b) max(abs(a - b) / abs(b))
cat(sprintf("lmer against the closed form: estimate %.1e se, std_error %.1e, df %.1e, sd_participant %.1e, sd_residual %.1e, logLik %.1e (absolute)\n",
  max(abs(estimates$estimate - exact$estimate) / exact$std_error), relative(estimates$std_error, exact$std_error),
  relative(estimates$df, exact$df), relative(estimates$sd_participant, exact$sd_participant),
  relative(estimates$sd_residual, exact$sd_residual), max(abs(estimates$logLik - exact$logLik))))

lmer_agreement <- paste("1e-6 relative; estimates 1e-6 standard errors; p_tukey 2e-8 absolute. The optimiser was tightened: against the closed form",
  "it is off by 8e-8 standard errors (estimate), 5e-8 (std_error), 2e-7 (df), 1.3e-7 (sd_participant), relative")
exact_agreement <- paste("1e-10 relative; estimates 1e-10 standard errors; p_tukey 1e-10 absolute.",
  "Six outcomes were checked with 40-digit arithmetic: off by at most 2e-12 standard errors (estimate), 1e-13 (df)")
formula_note <- "value ~ allocation [* guess] + (1 | participant), REML, Satterthwaite"
write_reference(estimates, "sessions_estimates.csv", paste("lmerTest,", formula_note), c("lme4", "lmerTest"),
  agreement = lmer_agreement)
write_reference(bind(strata), "sessions_strata.csv", "emmeans of the lmerTest model with guess, Satterthwaite",
  c("lme4", "lmerTest", "emmeans"), agreement = lmer_agreement)
write_reference(bind(contrasts), "sessions_contrasts.csv",
  "emmeans pairs of the lmerTest model with guess, Satterthwaite, adjust none and tukey", c("lme4", "lmerTest", "emmeans"),
  agreement = lmer_agreement,
  notes = "A stratum is capsule, then guess; p_tukey takes all six pairs of the four means as its family.")
closed_note <- paste("closed form in random_intercept.R,", formula_note)
write_reference(exact, "sessions_estimates_exact.csv", closed_note, agreement = exact_agreement)
write_reference(bind(exact_strata), "sessions_strata_exact.csv", closed_note, agreement = exact_agreement)
write_reference(bind(exact_contrasts), "sessions_contrasts_exact.csv", closed_note, agreement = exact_agreement)
write_reference(bind(curve), "sessions_guess_curve_exact.csv",
  paste("curve weights from exact shares of rows, weights fixed;", closed_note), agreement = exact_agreement)
