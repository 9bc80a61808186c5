# Makes mixed_rows.csv (simulated here) and mixed_models.csv:  Rscript mixed_models.R
# Columns value to df: the likelihood written out with dense matrices, numDeriv doing the derivatives, Satterthwaite's
# formula. Columns nlme...: nlme with tightened settings; lmertest_df: lmerTest, where it has the model.
suppressMessages({library(nlme); library(lmerTest); library(numDeriv)})
options(digits = 17)
set.seed(20261121)

ar1 <- function(times, phi, sd) {
  e <- rnorm(1, sd = sd)
  for (k in seq_along(times)[-1]) {
    rho <- phi^(times[k] - times[k - 1])
    e[k] <- rho * e[k - 1] + rnorm(1, sd = sd * sqrt(1 - rho^2))
  }
  e
}
days <- sort(sample(60, 47))
days <- data.frame(set = "days", id = 1, time = days, x = as.integer(days %% 3 == 0 & runif(47) < .6))
days$y <- round(5 + .6 * days$x - .01 * days$time + ar1(days$time, .5, 1.2), 4)
people <- function(set, n, times) do.call(rbind, lapply(seq_len(n), function(id) {
  t <- times()
  x <- rbinom(length(t), 1, .5)
  data.frame(set = set, id = id, time = t, x = x,
             y = round(4 + rnorm(1, sd = 1) + (.5 + rnorm(1, sd = .7)) * x + .02 * t + ar1(t, .6, 1), 4))
}))
daily <- people("daily", 18, function() sort(sample(21, 14)))
clinic <- people("clinic", 14, function() round(sort(cumsum(runif(9, .3, 3))), 2))
rows <- rbind(days, daily, clinic)
head <- function(file, what) cat(
  "# tool: R, nlme, lmerTest, numDeriv; simulated rows\n",
  sprintf("# version: R %s.%s, nlme %s, lmerTest %s, numDeriv %s\n", R.version$major, R.version$minor,
          packageVersion("nlme"), packageVersion("lmerTest"), packageVersion("numDeriv")),
  "# command: Rscript mixed_models.R\n", "# tolerance: ", what, "\n", file = file, sep = "")
head("mixed_rows.csv", "none, data")
write.table(rows, "mixed_rows.csv", append = TRUE, sep = ",", quote = FALSE, row.names = FALSE) |> suppressWarnings()

out <- "mixed_models.csv"
head(out, "1e-7 standard errors, 1e-6 relative for df; nlme 1e-4 standard errors, its intervals 1e-2 of their width")
cat("case,name,value,se,lower,upper,df,nlme,nlme_se,nlme_lower,nlme_upper,nlme_df,lmertest_df\n", file = out, append = TRUE)
tight <- lmeControl(msTol = 1e-13, tolerance = 1e-12, msMaxIter = 2000, maxIter = 2000, niterEM = 100, msMaxEval = 5000,
                    opt = "nlminb", returnObject = TRUE, apVar = TRUE)
tightGls <- glsControl(msTol = 1e-13, tolerance = 1e-12, msMaxIter = 2000, maxIter = 2000)

# -2 log L by dense matrices, in sigma, the Cholesky factor of the people's covariance over sigma^2, and phi.
dense <- function(d, random, serial, restricted) {
  X <- cbind(1, d$x, d$time)
  same <- outer(d$id, d$id, "==")
  gap <- abs(outer(d$time, d$time, "-"))
  V <- function(par) {
    s2 <- exp(par[1]); par <- par[-1]
    k <- c(none = 0, level = 1, line = 3)[[random]]
    v <- if (serial) same * tanh(par[k + 1])^gap else diag(nrow(d))
    if (random == "level") v <- v + same * par[1]^2
    if (random == "line") {
      L <- matrix(c(par[1], par[2], 0, par[3]), 2)
      Z <- cbind(1, d$x)
      v <- v + same * (Z %*% L %*% t(L) %*% t(Z))
    }
    s2 * v
  }
  list(V = V, f = function(par) {
    C <- tryCatch(chol(V(par)), error = function(e) NULL)
    if (is.null(C)) return(1e6)
    Xw <- backsolve(C, X, transpose = TRUE); yw <- backsolve(C, d$y, transpose = TRUE)
    A <- crossprod(Xw); b <- solve(A, crossprod(Xw, yw))
    2 * sum(log(diag(C))) + sum((yw - Xw %*% b)^2) + if (restricted) log(det(A)) else 0
  }, coef = function(par) {
    W <- solve(V(par))
    v <- solve(t(X) %*% W %*% X)
    list(b = drop(v %*% t(X) %*% W %*% d$y), v = diag(v))
  })
}
# Coefficients, standard errors and df; spreads with intervals on the scales of log, atanh and (CAR1) -log(-log). Newton on derivatives by Richardson extrapolation.
byDense <- function(d, random, serial, restricted, start) {
  m <- dense(d, random, serial != "none", restricted)
  par <- optim(start, m$f, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))$par
  for (i in 1:4) par <- par - solve(hessian(m$f, par), grad(m$f, par))
  A <- 2 * solve(hessian(m$f, par))
  J <- jacobian(function(p) m$coef(p)$v, par)
  at <- m$coef(par)
  link <- if (serial == "car1") function(phi) -log(-log(phi)) else atanh
  back <- if (serial == "car1") function(x) exp(-exp(-x)) else tanh
  k <- c(none = 0, level = 1, line = 3)[[random]]
  scale <- function(p) {
    L <- switch(random, none = NULL, level = matrix(p[2]), line = matrix(c(p[2], p[3], 0, p[4]), 2))
    D <- exp(p[1]) * L %*% t(L)
    c(RESIDUAL_SD = p[1] / 2,
      if (random != "none") c(INTERCEPT_SD = log(D[1, 1]) / 2),
      if (random == "line") c(SLOPE_SD = log(D[2, 2]) / 2,
                              INTERCEPT_SLOPE_CORRELATION = atanh(D[2, 1] / sqrt(D[1, 1] * D[2, 2]))),
      if (serial != "none") c(SERIAL_CORRELATION = link(tanh(p[k + 2]))))
  }
  if (random == "none") scale <- function(p) c(RESIDUAL_SD = p[1] / 2, SERIAL_CORRELATION = link(tanh(p[2])))
  t <- scale(par)
  S <- jacobian(scale, par)
  se <- sqrt(rowSums((S %*% A) * S))
  inverse <- list(RESIDUAL_SD = exp, INTERCEPT_SD = exp, SLOPE_SD = exp, INTERCEPT_SLOPE_CORRELATION = tanh,
                  SERIAL_CORRELATION = back)
  q <- qnorm(.975)
  spreads <- t(sapply(names(t), function(n) inverse[[n]](t[n] + c(0, -q, q) * se[names(t) == n])))
  list(b = at$b, se = sqrt(at$v), df = 2 * at$v^2 / rowSums((J %*% A) * J), spreads = spreads, logLik = {
    f <- m$f(par); p <- 3; n <- nrow(d)
    -0.5 * (f + (if (restricted) n - p else n) * log(2 * pi))
  })
}

report <- function(case, set, random, serial, likelihood) {
  d <- rows[rows$set == set, ]
  d$id <- factor(d$id)
  structure <- switch(serial, none = NULL, ar1 = corAR1(.3, form = ~ time | id), car1 = corCAR1(.3, form = ~ time | id))
  fit <- if (random == "none") gls(y ~ x + time, d, correlation = structure, method = likelihood, control = tightGls)
         else lme(y ~ x + time, d, random = if (random == "level") ~ 1 | id else ~ x | id, correlation = structure,
                  method = likelihood, control = tight)
  b <- if (random == "none") coef(fit) else fixef(fit)
  se <- sqrt(diag(if (random == "none") fit$varBeta else fit$varFix))
  n <- nrow(d)
  if (random == "none" && likelihood == "ML") se <- se * sqrt((n - 3) / n)
  table <- if (random == "none") rep(n - 3, 3) else fit$fixDF$X
  lmer <- rep(NA, 3)
  if (serial == "none" && random != "none" && likelihood == "REML") {
    l <- lmerTest::lmer(if (random == "level") y ~ x + time + (1 | id) else y ~ x + time + (x | id), d,
              control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10)))
    lmer <- coef(summary(l))[, "df"]
  }
  d$id <- as.integer(d$id)
  start <- switch(random, none = 0, level = c(0, 1), line = c(0, 1, 0, .7))
  exact <- byDense(d, random, serial, likelihood == "REML", if (serial == "none") start else c(start, .3))
  number <- function(x) ifelse(is.na(x), "NA", sprintf("%.15g", x))
  line <- function(name, ...) cat(paste(c(case, name, number(c(...))), collapse = ","), "\n", sep = "", file = out, append = TRUE)
  for (i in 1:3) line(c("intercept", "x", "time")[i], exact$b[i], exact$se[i], NA, NA, exact$df[i],
                      b[i], se[i], NA, NA, table[i], lmer[i])
  ci <- intervals(fit, which = "var-cov")
  spread <- function(name, row) line(name, exact$spreads[name, 1], NA, exact$spreads[name, 2:3], NA,
                                     row[2], NA, row[1], row[3], NA, NA)
  spread("RESIDUAL_SD", unlist(ci$sigma))
  if (random != "none") {
    re <- as.matrix(ci$reStruct$id)
    spread("INTERCEPT_SD", unlist(re[1, ]))
    if (random == "line") { spread("SLOPE_SD", unlist(re[2, ])); spread("INTERCEPT_SLOPE_CORRELATION", unlist(re[3, ])) }
  }
  if (serial != "none") spread("SERIAL_CORRELATION", unlist(ci$corStruct[1, ]))
  line("logLik", exact$logLik, NA, NA, NA, NA, logLik(fit), NA, NA, NA, NA, NA)
  line("AIC", NA, NA, NA, NA, NA, AIC(fit), NA, NA, NA, NA, NA)
}
for (likelihood in c("REML", "ML")) {
  for (serial in c("ar1", "car1")) report(paste("days", "none", serial, likelihood), "days", "none", serial, likelihood)
  for (random in c("none", "level", "line")) {
    for (serial in c("none", "ar1")) if (random != "none" || serial != "none")
      report(paste("daily", random, serial, likelihood), "daily", random, serial, likelihood)
    report(paste("clinic", random, "car1", likelihood), "clinic", random, "car1", likelihood)
  }
}
