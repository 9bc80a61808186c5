# Rscript blinding.R FOLDER: Bang's and James's indices and the share of right guesses, a guess counted once
# per participant and session.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "table.R"))

# guess: "active", "placebo", or "unsure" for "don't know". Every index comes with its influence on each guess
# (already divided by n), so that the sum of squares is the variance of the formula.
bang <- function(d) {
  score <- ifelse(d$guess == "unsure", 0, ifelse(d$guess == d$allocation, 1, -1))
  list(estimate = mean(score), influence = (score - mean(score)) / length(score))
}

bang_formula_se <- function(d) {
  right <- mean(d$guess == d$allocation)
  wrong <- mean(d$guess != d$allocation & d$guess != "unsure")
  sqrt((right * (1 - right) + wrong * (1 - wrong) + 2 * right * wrong) / nrow(d))
}

# 1 - Q + W Q^2 / (2 E): Q share that guessed, W share that guessed wrong, E = G_A N_P + G_P N_A,
# G guess totals and N arm totals among those who guessed, all as shares of everybody.
james <- function(d) {
  guessed <- as.double(d$guess != "unsure")
  wrong <- guessed * (d$guess != d$allocation)
  ga <- as.double(d$guess == "active"); gp <- as.double(d$guess == "placebo")
  na <- guessed * (d$allocation == "active"); np <- guessed * (d$allocation == "placebo")
  Q <- mean(guessed); W <- mean(wrong); GA <- mean(ga); GP <- mean(gp); NA_ <- mean(na); NP <- mean(np)
  if (Q == 0) return(list(estimate = 1, influence = rep(0, nrow(d))))
  E <- GA * NP + GP * NA_
  slope_E <- -W * Q^2 / (2 * E^2)
  influence <- (guessed - Q) * (-1 + W * Q / E) + (wrong - W) * Q^2 / (2 * E) +
    slope_E * ((ga - GA) * NP + GA * (np - NP) + (gp - GP) * NA_ + GP * (na - NA_))
  list(estimate = 1 - Q + W * Q^2 / (2 * E), influence = influence / nrow(d))
}

right_rate <- function(d) {
  guessed <- d$guess != "unsure"
  right <- d$guess == d$allocation
  rate <- mean(right[guessed])
  list(estimate = rate, influence = ifelse(guessed, right - rate, 0) / sum(guessed))
}

clustered <- function(x, participant) sqrt(sum(rowsum(x$influence, participant)^2))

indices <- list(
  list(arm = "active", index = "bang", f = bang), list(arm = "placebo", index = "bang", f = bang),
  list(arm = "all", index = "james", f = james), list(arm = "all", index = "correct_guess_rate", f = right_rate),
  list(arm = "active", index = "correct_guess_rate", f = right_rate),
  list(arm = "placebo", index = "correct_guess_rate", f = right_rate))
in_arm <- function(d, arm) if (arm == "all") d else d[d$allocation == arm, ]

bootstrap <- function(d, replicates) {
  by_person <- split(seq_len(nrow(d)), d$participant)
  sapply(seq_len(replicates), function(i) {
    again <- d[unlist(by_person[sample.int(length(by_person), replace = TRUE)], use.names = FALSE), ]
    sapply(indices, function(k) k$f(in_arm(again, k$arm))$estimate)
  })
}

table_of <- function(rows, replicates = 4000, seed = 20260101) {
  guesses <- unique(data.frame(participant = rows$participant, session = rows$session,
    allocation = as.character(rows$allocation), guess = as.character(rows$guess)))
  stopifnot(!anyDuplicated(guesses[c("participant", "session")]))
  cat(nrow(guesses), "guesses of", length(unique(guesses$participant)), "people\n")
  set.seed(seed)
  spread <- apply(bootstrap(guesses, replicates), 1, sd)
  do.call(rbind, lapply(c("all", sort(unique(guesses$session))), function(scope) {
    d <- if (scope == "all") guesses else guesses[guesses$session == scope, ]
    do.call(rbind, lapply(seq_along(indices), function(i) {
      k <- indices[[i]]
      e <- in_arm(d, k$arm)
      x <- k$f(e)
      formula <- if (k$index == "bang") bang_formula_se(e) else sqrt(sum(x$influence^2))
      n <- if (k$index == "correct_guess_rate") sum(e$guess != "unsure") else nrow(e)
      data.frame(scope = scope, arm = k$arm, index = k$index, estimate = x$estimate, std_error_formula = formula,
        std_error_clustered = clustered(x, e$participant),
        std_error_bootstrap = if (scope == "all") spread[i] else NA_real_, n = n,
        right = sum(e$guess == e$allocation), wrong = sum(e$guess != e$allocation & e$guess != "unsure"),
        unsure = sum(e$guess == "unsure"), participants = length(unique(e$participant)))
    }))
  }))
}

agreement <- "1e-10 relative; std_error_bootstrap 5 % (4000 replicates, seed 20260101)"
notes <- c("std_error_formula takes guesses as independent (right within one session).",
  "std_error_clustered: per participant the influences are summed, then squared; no small-sample factor.",
  "std_error_bootstrap: people drawn with replacement, with all their guesses.")
tool <- "Bang 2004, James 1996 and the share of right guesses, from the formulas; one guess per participant and session"
write_reference(table_of(read_first_week()), "blinding_first_week.csv", tool, agreement = agreement, notes = notes)
write_reference(table_of(read_sessions()), "blinding_sessions.csv", tool, agreement = agreement, notes = notes)

# The published example: the CRISP trial (Bang 2004, table 7).
crisp <- data.frame(allocation = rep(c("active", "placebo"), c(277, 139)),
  guess = c(rep(c("active", "placebo", "unsure"), c(82, 25, 170)), rep(c("placebo", "active", "unsure"), c(29, 27, 83))))
crisp_table <- do.call(rbind, lapply(indices, function(k) {
  e <- in_arm(crisp, k$arm)
  x <- k$f(e)
  data.frame(arm = k$arm, index = k$index, estimate = x$estimate,
    std_error = if (k$index == "bang") bang_formula_se(e) else sqrt(sum(x$influence^2)),
    n = if (k$index == "correct_guess_rate") sum(e$guess != "unsure") else nrow(e),
    right = sum(e$guess == e$allocation), wrong = sum(e$guess != e$allocation & e$guess != "unsure"),
    unsure = sum(e$guess == "unsure"))
}))
write_reference(crisp_table, "blinding_crisp.csv", tool, agreement = "1e-10 relative",
  notes = "Not the trial table: the CRISP trial's counts as printed in Bang 2004, with \"don't know\" answers.")
