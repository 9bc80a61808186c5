# Makes tolerance_rows.csv (simulated) and tolerance_fits.csv:  Rscript tolerance.R
suppressMessages({library(lmerTest); library(nlme)})
set.seed(11)
make <- function(set, n, k, first) do.call(rbind, lapply(seq_len(n), function(id) {
  active <- as.integer(sample(rep(0:1, 6)))
  taken <- c(0, cumsum(active)[-12])
  days <- c(NA, sample(3:6, 11, TRUE))
  data.frame(set = set, id = id, active = active, n = taken, days = days,
             y = round(10 + rnorm(1, sd = 1.5) + first * active * exp(-k * taken) + .1 * ifelse(is.na(days), 0, days) + rnorm(12), 4))
}))
rows <- rbind(make("fading", 40, .4, 2), make("steady", 40, 0, 1.5), make("nothing", 12, 0, 0))
head <- function(file, tolerance) cat("# tool: R, lmerTest::lmer, nlme::lme with optimize and uniroot; simulated rows\n",
  sprintf("# version: R %s.%s, lmerTest %s, nlme %s\n", R.version$major, R.version$minor, packageVersion("lmerTest"), packageVersion("nlme")),
  "# command: Rscript tolerance.R\n# tolerance: ", tolerance, "\n", file = file, sep = "")
head("tolerance_rows.csv", "none, data")
suppressWarnings(write.table(rows, "tolerance_rows.csv", append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
out <- "tolerance_fits.csv"
head(out, "1e-5 standard errors (line), 1e-4 relative (rate)")
cat("set,name,value,se,df,lower,upper\n", file = out, append = TRUE)
line <- function(...) cat(paste(sapply(list(...), function(x) if (is.numeric(x)) sprintf("%.12g", x) else x), collapse = ","), "\n", sep = "", file = out, append = TRUE)
for (set in unique(rows$set)) {
  d <- rows[rows$set == set, ]
  d$nc <- d$n - mean(d$n)
  d$dc <- ifelse(is.na(d$days), 0, d$days - mean(d$days, na.rm = TRUE))
  d$id <- factor(d$id)
  s <- coef(summary(lmer(y ~ active * nc + dc + (1 | id), d, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10)))))
  for (name in c("active", "active:nc", "nc")) line(set, name, s[name, 1], s[name, 2], s[name, 3], "NA", "NA")
  fit <- function(k) { d$x <<- d$active * exp(-k * d$n)
    lme(y ~ x + dc, d, random = ~ 1 | id, method = "ML", control = lmeControl(msTol = 1e-13, tolerance = 1e-12)) }
  l <- function(k) as.numeric(logLik(fit(k)))
  best <- optimize(l, c(0, 5), maximum = TRUE, tol = 1e-9)
  if (l(0) >= best$objective - 1e-9) best <- list(maximum = 0, objective = l(0))
  gap <- function(k) l(k) - best$objective + qchisq(.95, 1) / 2
  lower <- if (gap(0) >= 0) 0 else uniroot(gap, c(0, best$maximum), tol = 1e-10)$root
  upper <- if (gap(20) >= 0) Inf else uniroot(gap, c(best$maximum, 20), tol = 1e-10)$root
  f <- fit(best$maximum)
  line(set, "rate", best$maximum, "NA", "NA", lower, upper)
  line(set, "first", fixef(f)[2], sqrt(f$varFix[2, 2]), "NA", "NA", "NA")
  line(set, "p", pchisq(2 * (best$objective - l(0)), 1, lower.tail = FALSE), "NA", "NA", "NA", "NA")
}
