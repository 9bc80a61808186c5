# Rscript examples/simulate.R > examples/simulated.csv
# Simulated people, 60 on each capsule, in the columns of a self-blinding trial. Mood follows belief alone, focus nothing, calm
# the capsule; intensity asks whether the capsule could be felt. No row stems from anybody.
set.seed(20261121)
cat("subject_id,tp,scale,delta_score,condition,guess\n")
for (person in 1:120) {
  active <- person %% 2 == 0
  felt <- rnorm(1, if (active) 27 else 15, 12)
  guess <- felt + rnorm(1, 0, 12) > 21
  scores <- c(mood = 12 * guess + rnorm(1, 50, 10), focus = rnorm(1, 50, 10), calm = 7 * active + rnorm(1, 50, 10), intensity = felt)
  for (scale in names(scores)) {
    cat(sprintf("%d,w1s1,%s,%.0f,%s,%s\n", person, scale, scores[[scale]], if (active) "AC" else "PL", if (guess) "AC" else "PL"))
  }
}
