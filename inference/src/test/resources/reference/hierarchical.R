# Writes hierarchical_lme.csv: where lme stops on hierarchical_small_data.csv, and the restricted likelihood there.
# usage: Rscript hierarchical.R
library(nlme)
d <- na.omit(read.csv("hierarchical_small_data.csv", comment.char = "#"))
fit <- lme(y ~ condition + time, random = ~ condition | id, correlation = corCAR1(form = ~ day | id), data = d,
           control = lmeControl(opt = "optim", msMaxIter = 200))
G <- as.matrix(getVarCov(fit))
phi <- coef(fit$modelStruct$corStruct, unconstrained = FALSE)
row <- c(phi = unname(phi), sigma_marginal = fit$sigma, sd_intercept = sqrt(G[1, 1]), sd_active = sqrt(G[2, 2]),
         cor = G[1, 2] / sqrt(G[1, 1] * G[2, 2]), intercept = unname(fixef(fit)[1]), active = unname(fixef(fit)[2]),
         time = unname(fixef(fit)[3]), log_restricted_likelihood = as.numeric(logLik(fit)))
out <- file("hierarchical_lme.csv", "w")
writeLines(c(paste("# tool: R", getRversion()), paste("# version: nlme", packageVersion("nlme")),
             "# command: hierarchical.R, lme with random = ~ condition | id and corCAR1",
             "# tolerance: 1e-8 absolute in the likelihood, 1e-7 in the coefficients", "name,value"), out)
writeLines(sprintf("%s,%.15g", names(row), row), out)
close(out)
