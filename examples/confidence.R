# Rscript examples/confidence.R > examples/confidence.csv
# Simulated people, 100 on each capsule, who also said how sure they were of their guess (0 a pure guess, 100 certain) and, before
# the capsule, how much they expected of it (0 to 100). They are somewhat more sure than right. Mood follows belief alone, calm the
# capsule, the more so the more was expected; focus follows nothing. Some did not answer. No row stems from anybody.
set.seed(20261121)
cat("subject_id,tp,scale,delta_score,condition,guess,sure,expected\n")
for (person in 1:200) {
  active <- person %% 2 == 0
  expected <- round(100 * rbeta(1, 3, 2))
  felt <- rnorm(1, if (active) 6 else -6, 12)
  guess <- felt + 0.08 * (expected - 60) > 0
  sure <- round(100 * pmin(1, abs(felt) / 25 + runif(1, 0, 0.3)))
  scores <- c(mood = 12 * guess + rnorm(1, 50, 10), calm = active * (8 + 0.25 * (expected - 60)) + rnorm(1, 50, 10), focus = rnorm(1, 50, 10))
  if (runif(1) < 0.03) expected <- NA
  said <- if (runif(1) < 0.04) "DK" else if (guess) "AC" else "PL"
  if (said == "DK" || runif(1) < 0.03) sure <- NA
  for (scale in names(scores)) {
    cat(sprintf("%d,w1s1,%s,%.0f,%s,%s,%s,%s\n", person, scale, scores[[scale]], if (active) "AC" else "PL", said, sure, expected))
  }
}
