# Makes mixed_multi.csv:  Rscript mixed_multi.R ../shared/reference/statistics/multi_50x28.csv > mixed_multi.csv
suppressMessages(library(nlme))
d <- read.csv(commandArgs(TRUE)[1])
d$id <- factor(d$id)
cat("# tool: R, nlme::lme on multi_50x28.csv (simulated people; the rows lie outside of this repository)\n")
cat(sprintf("# version: R %s.%s, nlme %s\n", R.version$major, R.version$minor, packageVersion("nlme")))
cat("# command: Rscript mixed_multi.R multi_50x28.csv > mixed_multi.csv\n# tolerance: 1e-6 standard errors\n")
cat("serial,likelihood,name,value,se\n")
tight <- lmeControl(msTol = 1e-14, tolerance = 1e-13, msMaxIter = 5000, maxIter = 5000, niterEM = 200, msMaxEval = 10000,
                    returnObject = TRUE)
for (likelihood in c("REML", "ML")) for (serial in c("none", "ar1")) {
  fit <- lme(y ~ condition + time, d, random = ~ condition | id, method = likelihood, control = tight,
             correlation = if (serial == "ar1") corAR1(.3, form = ~ day | id))
  line <- function(name, value, se = NA) cat(sprintf("%s,%s,%s,%.15g,%s\n", serial, likelihood, name, value,
                                                     if (is.na(se)) "NA" else sprintf("%.15g", se)))
  for (i in 1:3) line(c("intercept", "condition", "time")[i], fixef(fit)[i], sqrt(fit$varFix[i, i]))
  D <- as.matrix(fit$modelStruct$reStruct$id) * fit$sigma^2
  line("INTERCEPT_SD", sqrt(D[1, 1])); line("SLOPE_SD", sqrt(D[2, 2]))
  line("INTERCEPT_SLOPE_CORRELATION", D[1, 2] / sqrt(D[1, 1] * D[2, 2])); line("RESIDUAL_SD", fit$sigma)
  if (serial == "ar1") line("SERIAL_CORRELATION", coef(fit$modelStruct$corStruct, unconstrained = FALSE))
  line("logLik", logLik(fit))
}
