# The analysis of `./limen analyze` on a table with one row per participant and outcome, written in R: what a careful
# statistician would write, with lm and emmeans. The other side of bench/compare.sh.
#
#   Rscript bench/r/analyze.R FILE OUT [--lean]          reads FILE, analyses it, writes six CSV files to OUT
#   Rscript bench/r/analyze.R FILE --repeat N [--lean]   analyses N times in one process and prints milliseconds, one
#                                                        line each; reading and writing are not counted
#
# --lean leaves lm and emmeans out: the same numbers by lm.fit and the formulas, as somebody would write it for whom R
# must be fast. Columns are those of first_week.csv.

columns <- c(participant = "subject_id", session = "tp", outcome = "scale", value = "delta_score",
             allocation = "condition", guess = "guess")
active_label <- "AC"
placebo_label <- "PL"
primary <- "PANAS"

arguments <- commandArgs(trailingOnly = TRUE)
lean <- "--lean" %in% arguments
arguments <- setdiff(arguments, "--lean")
repeated <- match("--repeat", arguments)
if (length(arguments) < 2 || (!is.na(repeated) && length(arguments) <= repeated)) {
  stop("expected: FILE OUT [--lean], or FILE --repeat N [--lean]")
}
if (!lean) suppressPackageStartupMessages(library(emmeans))

read_table <- function(file) {
  d <- read.csv(file, stringsAsFactors = FALSE)[columns]
  names(d) <- names(columns)
  arm <- function(label) factor(label, c(placebo_label, active_label), c("placebo", "active"))
  d$allocation <- arm(d$allocation)
  d$guess <- arm(d$guess)
  d$stratum <- factor(paste0(ifelse(d$allocation == "active", "A", "P"), ifelse(d$guess == "active", "A", "P")),
                      c("PP", "PA", "AP", "AA"))
  d
}

term_names <- c("(Intercept)" = "intercept", "allocationactive" = "active", "guessactive" = "guess_active",
                "allocationactive:guessactive" = "active:guess_active")
first <- c(PP_PA = 1, AP_AA = 3, PP_AP = 1, PA_AA = 2)
second <- c(PP_PA = 2, AP_AA = 4, PP_AP = 3, PA_AA = 4)
pair_codes <- c("PP-PA", "AP-AA", "PP-AP", "PA-AA")

# A table as a plain list of columns: data.frame and rbind would take half of the time.
columns_of <- function(...) {
  x <- list(...)
  lapply(x, rep_len, max(lengths(x)))
}
bind_rows <- function(parts) {
  sapply(names(parts[[1]]), function(column) unlist(lapply(parts, `[[`, column), use.names = FALSE), simplify = FALSE)
}

fit_of <- function(d, with_guess) {
  if (!lean) return(if (with_guess) lm(value ~ allocation * guess, d) else lm(value ~ allocation, d))
  active <- as.double(d$allocation == "active")
  said <- as.double(d$guess == "active")
  lm.fit(if (with_guess) cbind("(Intercept)" = 1, allocationactive = active, guessactive = said,
                               "allocationactive:guessactive" = active * said)
         else cbind("(Intercept)" = 1, allocationactive = active), d$value)
}

coefficient_matrix <- function(fit) {
  if (!lean) return(coef(summary(fit)))
  std_error <- sqrt(diag(chol2inv(fit$qr$qr)) * sum(fit$residuals^2) / fit$df.residual)
  t <- fit$coefficients / std_error
  cbind(fit$coefficients, std_error, t, 2 * pt(-abs(t), fit$df.residual))
}

coefficients_of <- function(outcome, model, fit) {
  b <- coefficient_matrix(fit)
  df <- fit$df.residual
  reach <- qt(0.975, df) * b[, 2]
  columns_of(outcome = outcome, model = model, term = unname(term_names[rownames(b)]), estimate = b[, 1],
             std_error = b[, 2], df = df, statistic = b[, 3], p_value = b[, 4], p_holm = NA_real_,
             lower = b[, 1] - reach, upper = b[, 1] + reach, n = length(fit$residuals))
}

strata_by_emmeans <- function(outcome, fit, n) {
  emm <- emmeans(fit, ~ guess * allocation)                        # order: PP, PA, AP, AA
  s <- summary(emm)
  raw <- summary(pairs(emm, adjust = "none"))
  tukey <- summary(pairs(emm, adjust = "tukey"))
  at <- c(1, 6, 2, 5)                                              # PP-PA, AP-AA, PP-AP, PA-AA of the six pairs
  list(strata = columns_of(outcome = outcome, allocation = as.character(s$allocation), guess = as.character(s$guess),
                           n = n, mean = s$emmean, std_error = s$SE, df = s$df, lower = s$lower.CL, upper = s$upper.CL),
       contrasts = columns_of(outcome = outcome, contrast = pair_codes, estimate = raw$estimate[at],
                              std_error = raw$SE[at], df = raw$df[at], statistic = raw$t.ratio[at],
                              p_value = raw$p.value[at], p_tukey = tukey$p.value[at]))
}

strata_by_formula <- function(outcome, fit, n, mean_k) {
  df <- fit$df.residual
  s <- sqrt(sum(fit$residuals^2) / df)
  se <- s / sqrt(n)
  reach <- qt(0.975, df) * se
  estimate <- mean_k[first] - mean_k[second]
  std_error <- s * sqrt(1 / n[first] + 1 / n[second])
  t <- estimate / std_error
  list(strata = columns_of(outcome = outcome, allocation = c("placebo", "placebo", "active", "active"),
                           guess = c("placebo", "active", "placebo", "active"), n = n, mean = mean_k, std_error = se,
                           df = df, lower = mean_k - reach, upper = mean_k + reach),
       contrasts = columns_of(outcome = outcome, contrast = pair_codes, estimate = estimate, std_error = std_error,
                              df = df, statistic = t, p_value = 2 * pt(-abs(t), df),
                              p_tukey = ptukey(sqrt(2) * abs(t), 4, df, lower.tail = FALSE)))
}

# Rows: correct-guess rates; columns: weights of PP, PA, AP, AA.
curve_weights <- function(n, rate) {
  right <- rate / (n[1] + n[4])
  wrong <- (1 - rate) / (n[2] + n[3])
  m <- cbind(n[1] * right, n[2] * wrong, n[3] * wrong, n[4] * right)
  cbind(-m[, 1:2, drop = FALSE] / (m[, 1] + m[, 2]), m[, 3:4, drop = FALSE] / (m[, 3] + m[, 4]))
}

analyse_outcome <- function(outcome, d) {
  without <- fit_of(d, with_guess = FALSE)
  with <- fit_of(d, with_guess = TRUE)
  group <- split(d$value, d$stratum)
  n <- lengths(group, use.names = FALSE)
  mean_k <- vapply(group, mean, 0, USE.NAMES = FALSE)
  var_k <- vapply(group, var, 0, USE.NAMES = FALSE)
  strata <- if (lean) strata_by_formula(outcome, with, n, mean_k) else strata_by_emmeans(outcome, with, n)

  rate <- (0:100) / 100
  w <- curve_weights(n, rate)
  estimate <- drop(w %*% mean_k)
  std_error <- sqrt(drop(w^2 %*% (var_k / n)))
  reach <- qt(0.975, nrow(d) - 4) * std_error
  curve <- columns_of(outcome = outcome, correct_guess_rate = rate, estimate = estimate, std_error = std_error,
                      lower = estimate - reach, upper = estimate + reach)

  # D - A with the variance of the guess shares: summed squared influences.
  active <- d$allocation == "active"
  difference <- without$coefficients[[2]]
  residual_sd <- sqrt(sum(without$residuals^2) / without$df.residual)
  slope <- vapply(1:4, function(k) {
    step <- replace(numeric(4), k, 1e-3)
    drop((curve_weights(n + step, 0.5) - curve_weights(n - step, 0.5)) %*% mean_k) / 2e-3
  }, 0)
  k <- as.integer(d$stratum)
  on_drop <- without$residuals * ifelse(active, 1 / sum(active), -1 / sum(!active)) -
    w[51, k] / n[k] * (d$value - mean_k[k]) - slope[k]
  drop_se <- sqrt(sum(on_drop^2) * nrow(d) / (nrow(d) - 1))
  drop_interval <- difference - estimate[51] + c(-1, 1) * qt(0.975, nrow(d) - 1) * drop_se

  g <- (1 - 3 / (4 * nrow(d) - 9)) * difference / residual_sd
  a <- coefficients_of(outcome, "without_guess", without)
  list(estimates = bind_rows(list(a, coefficients_of(outcome, "with_guess", with))), strata = strata$strata,
       contrasts = strata$contrasts, guess_curve = curve, hedges_g = g,
       findings = finding_of(outcome, c(a$lower[2], a$upper[2]), c(curve$lower[51], curve$upper[51]), drop_interval,
                             0.2 * residual_sd, difference, estimate[51]))
}

finding_of <- function(outcome, D, A, drop, margin, difference, at_chance) {
  excludes <- function(i) i[1] > 0 || i[2] < 0
  finding <- if (D[1] > -margin && D[2] < margin) "no_difference"
    else if ((D[1] > 0 && A[1] > 0) || (D[2] < 0 && A[2] < 0)) "beyond_belief"
    else if (excludes(D) && !excludes(A) && excludes(drop)) "belief_explains"
    else "cannot_tell"
  columns_of(outcome = outcome, finding = finding,
             sentence = sprintf("Difference %.2f (%.2f to %.2f); with guesses at chance %.2f (%.2f to %.2f).",
                                difference, D[1], D[2], at_chance, A[1], A[2]))
}

blinding_of <- function(d) {
  visits <- d[!duplicated(d[c("participant", "session")]), ]
  right <- visits$guess == visits$allocation
  rows <- function(scope, v, right) {
    row <- function(arm, index, estimate, influence, person) {
      se <- sqrt(sum(rowsum(influence, person)^2))
      columns_of(scope = scope, arm = arm, index = index, estimate = estimate, std_error = se,
                 lower = estimate - qnorm(0.975) * se, upper = estimate + qnorm(0.975) * se, n = length(influence))
    }
    in_arm <- function(arm, index) {
      here <- v$allocation == arm
      score <- if (index == "bang") ifelse(right[here], 1, -1) else as.double(right[here])
      row(arm, index, mean(score), (score - mean(score)) / sum(here), v$participant[here])
    }
    W <- mean(!right); GA <- mean(v$guess == "active"); NA_ <- mean(v$allocation == "active")
    E <- GA * (1 - NA_) + (1 - GA) * NA_
    on_E <- ((v$guess == "active") - GA) * (1 - 2 * NA_) + ((v$allocation == "active") - NA_) * (1 - 2 * GA)
    bind_rows(list(in_arm("active", "bang"), in_arm("placebo", "bang"),
          row("all", "james", W / (2 * E), ((!right) - W) / (2 * E * nrow(v)) - W / (2 * E^2) * on_E / nrow(v), v$participant),
          row("all", "correct_guess_rate", mean(right), (right - mean(right)) / nrow(v), v$participant),
          in_arm("active", "correct_guess_rate"), in_arm("placebo", "correct_guess_rate")))
  }
  bind_rows(c(list(rows("all", visits, right)), lapply(sort(unique(visits$session)), function(s) {
    here <- visits$session == s
    rows(s, visits[here, ], right[here])
  })))
}

analyse <- function(d) {
  names <- unique(d$outcome)
  parts <- Map(analyse_outcome, names, split(d, factor(d$outcome, names)))
  bind <- function(what) bind_rows(lapply(parts, `[[`, what))
  estimates <- bind("estimates")
  explored <- estimates$term != "intercept" & estimates$outcome != primary
  estimates$p_holm[explored] <- ave(estimates$p_value[explored], paste(estimates$model, estimates$term)[explored],
                                    FUN = function(p) p.adjust(p, "holm"))
  own <- estimates$term != "intercept" & estimates$outcome == primary
  estimates$p_holm[own] <- estimates$p_value[own]
  list(estimates = estimates, strata = bind("strata"), contrasts = bind("contrasts"), blinding = blinding_of(d),
       guess_curve = bind("guess_curve"), findings = bind("findings"),
       hedges_g = vapply(parts, `[[`, 0, "hedges_g"))
}

write_results <- function(results, folder) {
  dir.create(folder, showWarnings = FALSE, recursive = TRUE)
  number <- function(x) {                                          # the shortest of 15 and 17 digits that reads back
    text <- sprintf("%.15g", x)
    known <- which(is.finite(x))
    long <- known[as.numeric(text[known]) != x[known]]
    text[long] <- sprintf("%.17g", x[long])
    text
  }
  for (name in c("estimates", "strata", "contrasts", "blinding", "guess_curve", "findings")) {
    table <- results[[name]]
    fields <- lapply(table, function(x) if (is.double(x)) number(x) else as.character(x))
    if (name == "findings") fields$sentence <- paste0("\"", fields$sentence, "\"")
    writeLines(c(paste(names(table), collapse = ","), do.call(paste, c(fields, sep = ","))),
               file.path(folder, paste0(name, ".csv")))
  }
}

table <- read_table(arguments[1])
if (is.na(repeated)) {
  write_results(analyse(table), arguments[2])
} else {
  for (i in seq_len(as.integer(arguments[repeated + 1]))) {
    clock <- Sys.time()
    analyse(table)
    cat(sprintf("%.3f\n", 1000 * as.double(difftime(Sys.time(), clock, units = "secs"))))
  }
}
