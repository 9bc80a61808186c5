# Reads the trial tables and writes reference tables: 17 significant digits, comment lines first.
# Sourced by the scripts beside it.

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) < 1) stop("expected one argument: the folder that holds first_week.csv and sessions.csv")
data_folder <- arguments[1]
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
here <- dirname(script)

arms <- function(label, active, placebo) {
  stopifnot(label %in% c(active, placebo))
  factor(ifelse(label == active, "active", "placebo"), levels = c("placebo", "active"))
}

read_first_week <- function() {
  d <- read.csv(file.path(data_folder, "first_week.csv"), stringsAsFactors = FALSE)
  data.frame(participant = d$subject_id, session = d$tp, outcome = d$scale, value = d$delta_score,
             allocation = arms(d$condition, "AC", "PL"), guess = arms(d$guess, "AC", "PL"))
}

read_sessions <- function() {
  d <- read.csv(file.path(data_folder, "sessions.csv"), stringsAsFactors = FALSE)
  data.frame(participant = d$trial_id, session = d$tp, outcome = d$test_name, value = d$value,
             allocation = arms(d$condition, "MD", "PL"), guess = arms(d$guess, "MD", "PL"))
}

versions <- function(packages) {
  paste(c(paste("R", getRversion()), sapply(packages, function(p) paste(p, packageVersion(p)))), collapse = ", ")
}

write_reference <- function(table, name, tool, packages = character(), agreement, notes = character()) {
  number <- function(x) if (is.double(x)) ifelse(is.na(x), "NA", sprintf("%.17g", x)) else as.character(x)
  path <- file.path(here, name)
  header <- c(paste("# tool:", tool),
              paste("# version:", versions(packages)),
              paste("# command: Rscript", basename(script), "FOLDER   (the folder that holds the trial tables)"),
              paste("# data: self-blinding microdose trial, doi 10.7554/eLife.62878; estimates only, no rows"),
              paste("# tolerance:", agreement),
              if (length(notes)) paste("#", notes))
  writeLines(c(header, paste(names(table), collapse = ","),
               do.call(paste, c(lapply(table, number), sep = ","))), path)
  cat(name, nrow(table), "rows\n")
}

terms_of <- c("(Intercept)" = "intercept", "allocationactive" = "active", "guessactive" = "guess_active",
              "allocationactive:guessactive" = "active:guess_active")

# A stratum's code is capsule, then guess.
stratum_of <- function(allocation, guess) {
  letter <- c(placebo = "P", active = "A")
  paste0(letter[as.character(allocation)], letter[as.character(guess)])
}
stratum_codes <- c("PP", "PA", "AP", "AA")
planned <- list("PP-PA" = c(1, -1, 0, 0), "AP-AA" = c(0, 0, 1, -1), "PP-AP" = c(1, 0, -1, 0), "PA-AA" = c(0, 1, 0, -1))

# The guess curve at rate c as weights of the stratum means (PP, PA, AP, AA): direct standardisation, exact shares.
curve_weights <- function(n, c) {
  right <- c / (n[["PP"]] + n[["AA"]])
  wrong <- (1 - c) / (n[["PA"]] + n[["AP"]])
  m <- c(PP = n[["PP"]] * right, PA = n[["PA"]] * wrong, AP = n[["AP"]] * wrong, AA = n[["AA"]] * right)
  c(PP = -m[["PP"]], PA = -m[["PA"]], AP = 0, AA = 0) / (m[["PP"]] + m[["PA"]]) +
    c(PP = 0, PA = 0, AP = m[["AP"]], AA = m[["AA"]]) / (m[["AP"]] + m[["AA"]])
}

strata_tables <- function(name, emm, rows) {
  s <- as.data.frame(summary(emm))
  code <- stratum_of(s$allocation, s$guess)
  order <- match(stratum_codes, code)
  n <- table(factor(stratum_of(rows$allocation, rows$guess), stratum_codes))
  s <- s[order, ]
  strata <- data.frame(outcome = name, allocation = as.character(s$allocation), guess = as.character(s$guess),
                       n = as.integer(n), mean = s$emmean, std_error = s$SE, df = as.double(s$df),
                       lower = s$lower.CL, upper = s$upper.CL)
  # All six pairs are asked for, so that Tukey's family is the four means; the four planned ones are kept.
  pairs_of <- list("PP-PA" = c("PP", "PA"), "AP-AA" = c("AP", "AA"), "PP-AP" = c("PP", "AP"), "PA-AA" = c("PA", "AA"))
  raw <- as.data.frame(summary(pairs(emm, adjust = "none")))
  tukey <- as.data.frame(summary(pairs(emm, adjust = "tukey")))
  all_pairs <- combn(code, 2)
  contrasts <- do.call(rbind, lapply(names(pairs_of), function(k) {
    p <- pairs_of[[k]]
    same <- which(all_pairs[1, ] == p[1] & all_pairs[2, ] == p[2])
    sign <- 1
    if (!length(same)) {
      same <- which(all_pairs[1, ] == p[2] & all_pairs[2, ] == p[1])
      sign <- -1
    }
    data.frame(outcome = name, contrast = k, estimate = sign * raw$estimate[same], std_error = raw$SE[same],
               df = as.double(raw$df[same]), statistic = sign * raw$t.ratio[same], p_value = raw$p.value[same],
               p_tukey = tukey$p.value[same])
  }))
  list(strata = strata, contrasts = contrasts)
}
