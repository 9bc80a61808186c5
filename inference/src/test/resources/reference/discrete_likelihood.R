# Makes discrete_likelihood.csv:  Rscript discrete_likelihood.R SHARED > discrete_likelihood.csv
# SHARED is the folder with reference/statistics and data/self-blinding-trial.
suppressMessages({library(lme4); library(MASS)})
shared <- commandArgs(TRUE)[1]
shown <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))
row <- function(model, term, estimate, se) cat(sprintf("%s,%s,%s,%s\n", model, term, shown(estimate), shown(se)), sep = "")
cat("# tool: R, lme4 ", format(packageVersion("lme4")), " glmer, MASS ", format(packageVersion("MASS")),
    " polr and glm.nb, stats::optim on sums over a dense grid\n", sep = "")
cat("# version: R ", R.version$major, ".", R.version$minor, "\n", sep = "")
cat("# command: Rscript discrete_likelihood.R SHARED > discrete_likelihood.csv\n")
cat("# tolerance: 1e-4 standard errors for glmer, 1e-5 for the others; log-likelihoods 1e-8\n")
cat("model,term,estimate,se\n")

ordinal <- read.csv(file.path(shared, "reference/statistics/nof1_60d_ordinal.csv"))
ordinal_fit <- function(name, formula, data) {
  m <- polr(formula, data, Hess = TRUE, control = list(reltol = 1e-15, maxit = 1000))
  s <- coef(summary(m))
  row(name, rownames(s), s[, 1], s[, 2])
  row(name, "logLik", as.numeric(logLik(m)), NA)
}
ordinal_fit("ordinal", factor(y) ~ active + carry + time + weekend, ordinal)
ordinal$previous <- c(NA, head(ordinal$y, -1))
ordinal_fit("ordinal_previous", factor(y) ~ active + carry + time + weekend + previous, ordinal)

counts <- read.csv("discrete_counts.csv", comment.char = "#")
one <- counts[counts$person == 0, ]
m <- glm.nb(count ~ active + time, one, control = glm.control(epsilon = 1e-14, maxit = 200))
s <- coef(summary(m))
row("count", rownames(s), s[, 1], s[, 2])
row("count", "log shape", log(m$theta), NA)
row("count", "logLik", as.numeric(logLik(m)), NA)

tight <- glmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-9, maxfun = 1e5),
                      tolPwrss = 1e-13)
glmm <- function(name, formula, data, points) {
  m <- glmer(formula, data, family = binomial, nAGQ = points, control = tight)
  s <- coef(summary(m))
  row(name, rownames(s), s[, 1], s[, 2])
  row(name, "spread of people", sqrt(as.numeric(VarCorr(m)[[1]])), NA)
  row(name, "logLik", as.numeric(logLik(m)), NA)
}
binary <- read.csv(file.path(shared, "reference/statistics/multi_50x28_binary.csv"))
glmm("binary", ae ~ condition + time + (1 | id), binary, 25)
glmm("binary_laplace", ae ~ condition + time + (1 | id), binary, 1)
tolerance <- read.csv(file.path(shared, "data/self-blinding-trial/tolerance.csv"))
tolerance$suggestibility <- (tolerance$suggestibility - 30) / 10
glmm("tolerance", isGuessCorrectInt ~ n_MD + acid_dose + suggestibility + (1 | trial_id_int), tolerance, 25)
glmm("tolerance_laplace", isGuessCorrectInt ~ n_MD + acid_dose + suggestibility + (1 | trial_id_int), tolerance, 1)
glmm("guesses", isGuessCorrectInt ~ 1 + (1 | trial_id_int), tolerance, 25)

# Random intercepts for ordinal answers and counts: a sum over 801 values of v from -10 to 10 instead of quadrature.
many <- counts[counts$person > 0, ]
v <- seq(-10, 10, length.out = 801)
weight <- dnorm(v) * (v[2] - v[1])
marginal <- function(logs, person) {           # logs: rows x values of v
  per <- rowsum(logs, person)
  top <- apply(per, 1, max)
  sum(top + log(as.vector(exp(per - top) %*% weight)))
}
ordinal_rows <- function(p) {
  cuts <- c(-Inf, cumsum(c(p[1], exp(p[2:4]))), Inf)
  eta <- outer(p[5] * many$active + p[6] * many$time, p[7] * v, "+")
  upper <- cuts[many$step + 1] - eta
  lower <- cuts[many$step] - eta
  marginal(log(plogis(upper) - plogis(lower)), many$person)
}
count_rows <- function(p) {
  eta <- outer(p[1] + p[2] * many$active + p[3] * many$time, p[5] * v, "+")
  marginal(matrix(dnbinom(rep(many$count, length(v)), size = exp(p[4]), mu = exp(eta), log = TRUE), nrow(many)),
           many$person)
}
best <- function(f, start) {
  fit <- optim(start, f, method = "BFGS", control = list(fnscale = -1, reltol = 1e-15, maxit = 500))
  fit <- optim(fit$par, f, method = "BFGS", control = list(fnscale = -1, reltol = 1e-16, ndeps = rep(1e-5, length(start))))
  fit
}
fit <- best(ordinal_rows, c(-1.5, 0, 0, 0, 0, 0, 1))
row("ordinal_people", c("1|2", "2|3", "3|4", "4|5", "active", "time", "spread of people", "logLik"),
    c(cumsum(c(fit$par[1], exp(fit$par[2:4]))), fit$par[5:6], abs(fit$par[7]), fit$value), NA)
fit <- best(count_rows, c(0.4, 0, 0, 1, 0.5))
row("count_people", c("intercept", "active", "time", "log shape", "spread of people", "logLik"),
    c(fit$par[1:4], abs(fit$par[5]), fit$value), NA)
