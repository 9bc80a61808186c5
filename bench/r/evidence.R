# R's side of bench/evidence.sh: the models that Limen's evidence engine fits, as most would write them, with default
# settings. One line each, a name and a number.
#
#   Rscript bench/r/evidence.R speeds SHARED OWN     analyses in a second of processor time
#   Rscript bench/r/evidence.R errors SHARED OWN     largest difference to a reference, in standard errors
#   Rscript bench/r/evidence.R versions              what is installed
#   Rscript bench/r/evidence.R brms SHARED           both lines for brms, which compiles its model first (a minute)
#
# SHARED is the folder reference/statistics of the shared data, OWN that of the repository's own reference tables.

arguments <- commandArgs(trailingOnly = TRUE)
mode <- arguments[1]
version <- function(package) if (requireNamespace(package, quietly = TRUE)) as.character(packageVersion(package))
if (mode == "versions") {
  for (package in c("nlme", "lme4", "MASS", "brms")) cat(package, c(version(package), "missing")[1], "\n")
  quit(status = 0)
}
shared <- function(file) read.csv(file.path(arguments[2], file))
own <- function(file) read.csv(file.path(arguments[3], file), comment.char = "#")
line <- function(name, format, value) cat(sprintf(paste("%s", format, "\n"), name, value), sep = "")
processor <- function() sum(proc.time()[1:2])
has <- function(package) !is.null(version(package))

bank <- split(shared("nof1_bank200.csv"), shared("nof1_bank200.csv")$set)

if (mode == "brms") {
  # The conditional model and the priors of exact_bank200_cond.csv; four chains of 1000 + 1000, one after the other.
  suppressPackageStartupMessages(library(brms))
  # Debian's r-cran-bh has no folder of its own for Boost.
  if (!file.exists(rstan::rstan_options("boost_lib"))) rstan::rstan_options(boost_lib = "/usr/include")
  priors <- c(prior(normal(5, 5), class = b, coef = Intercept), prior(normal(0, 2), class = b),
              prior(student_t(3, 0, 2.5), class = sigma), prior(normal(0, 0.5), class = ar))
  formula <- y ~ 0 + Intercept + active + carry + time + weekend + ar(time = day, p = 1)
  sample <- function(data, ...) brm(formula, data, prior = priors, chains = 4, iter = 2000, cores = 1, seed = 1,
                                    refresh = 0, silent = 2, ...)
  capture.output(compiled <- sample(bank[[1]], save_model = NULL), file = nullfile())
  exact <- shared("exact_bank200_cond.csv")
  worst <- 0
  start <- processor()
  for (set in 1:6) {
    capture.output(fit <- update(compiled, newdata = bank[[set]], recompile = FALSE, seed = set, refresh = 0,
                                 silent = 2, cores = 1), file = nullfile())
    b <- fixef(fit)["active", ]
    unit <- exact$b_active_sd[set]
    worst <- max(worst, abs(b["Estimate"] - exact$b_active_mean[set]) / unit, abs(b["Est.Error"] / unit - 1),
                 abs(b["Q2.5"] - exact$q2.5[set]) / unit, abs(b["Q97.5"] - exact$q97.5[set]) / unit)
  }
  cat(sprintf("brms_speed %.2f\nbrms_error %.1e\n", 6 / (processor() - start), worst))
  quit(status = 0)
}

if (has("nlme")) suppressPackageStartupMessages(library(nlme))
if (has("lme4")) suppressPackageStartupMessages(library(lme4))
if (has("MASS")) suppressPackageStartupMessages(library(MASS))

one <- shared("nof1_60d.csv")
study <- shared("multi_50x28.csv")
study$id <- factor(study$id)
steps <- shared("nof1_60d_ordinal.csv")
steps$y <- factor(steps$y)
yes_or_no <- shared("multi_50x28_binary.csv")

series <- function(data) gls(y ~ active + carry + time + weekend, data, correlation = corAR1(form = ~ day))
calls <- list()
if (has("nlme")) {
  calls$gls <- function(i) summary(series(bank[[(i - 1) %% length(bank) + 1]]))$tTable
  calls$lme <- function(i) summary(lme(y ~ condition + time, study, random = ~ condition | id,
                                       correlation = corAR1(form = ~ day | id)))$tTable
}
if (has("lme4")) {
  calls$lmer <- function(i) coef(summary(lmer(y ~ condition + time + (1 + condition | id), study)))
  calls$glmer <- function(i) coef(summary(glmer(ae ~ condition + time + (1 | id), yes_or_no, family = binomial,
                                                nAGQ = 25)))
}
if (has("MASS")) {
  calls$polr <- function(i) coef(summary(polr(y ~ active + carry + time + weekend, steps, Hess = TRUE)))
}

if (mode == "speeds") {
  for (call in calls) for (i in 1:3) call(i)             # warms up
  for (round in 1:3) for (name in names(calls)) {
    start <- processor()
    done <- 0
    while ((spent <- processor() - start) < 0.8) {
      done <- done + 1
      calls[[name]](done)
    }
    line(name, "%.3f", done / spent)
  }
} else {
  # Estimates and standard errors, both in the reference's standard errors.
  compare <- function(table, estimate, se) max(abs(table[, 1] - estimate) / se, abs(table[, 2] / se - 1))
  precise <- subset(shared("reml_highprecision.csv"), case == "nof1_gls_AR1_REML" & startsWith(parameter, "b_"))
  lines <- function(kind) subset(own("mixed_multi.csv"), serial == kind & likelihood == "REML" & !is.na(se))
  discrete <- function(name) subset(own("discrete_likelihood.csv"), model == name & !is.na(se))
  if (has("nlme")) {
    line("gls", "%.1e", compare(summary(series(one))$tTable, precise$value, precise$se))
    line("lme", "%.1e", compare(calls$lme(1), lines("ar1")$value, lines("ar1")$se))
  }
  if (has("lme4")) {
    line("lmer", "%.1e", compare(calls$lmer(1), lines("none")$value, lines("none")$se))
    line("glmer", "%.1e", compare(calls$glmer(1), discrete("binary")$estimate, discrete("binary")$se))
  }
  if (has("MASS")) line("polr", "%.1e", compare(calls$polr(1), discrete("ordinal")$estimate, discrete("ordinal")$se))
}
