# Makes nof1.csv (one simulated person) and nof1-study.csv (eight simulated people). Nobody in them is real.
set.seed(20261121)
ar1 <- function(n, phi, sigma) as.numeric(stats::filter(rnorm(n, 0, sigma), phi, "recursive", init = rnorm(1, 0, sigma / sqrt(1 - phi^2))))
item <- function(y) pmin(10, pmax(0, round(y, 1)))

# A capsule every third day from day 1 on, in blocks of four, two of them active. No effect at all.
days <- 1:84
capsule_days <- seq(1, 84, 3)
block <- rep(NA, 84); arm <- rep("none", 84)
block[capsule_days] <- rep(1:7, each = 4)
arm[capsule_days] <- unlist(lapply(1:7, function(b) sample(c("A", "A", "P", "P"))))
active <- as.integer(arm == "A")
y <- item(5.6 + 0.3 * (days %% 7 %in% c(6, 0)) + ar1(84, 0.35, 1.1))
y[sample(84, 6)] <- NA
own <- data.frame(day = days, capsule = arm, block = block, active = active, y = y)

# Eight people, four weeks each, two weeks active in random order.
study <- do.call(rbind, lapply(1:8, function(i) {
  week <- rep(1:4, each = 7); on <- sample(1:4, 2)
  effect <- rnorm(1, 0.2, 0.4)
  data.frame(id = sprintf("S%02d", i), day = 1:28, condition = as.integer(week %in% on),
             y = item(5 + rnorm(1, 0, 1) + effect * (week %in% on) + ar1(28, 0.35, 1)))
}))
study$y[sample(nrow(study), 12)] <- NA
write.csv(study, "nof1-study.csv", row.names = FALSE, quote = FALSE)

# What the one person guessed of each capsule, and how sure, 0 a pure guess to 100 certain: a little better than chance.
set.seed(20261122)
felt <- rnorm(84, ifelse(active == 1, 0.4, -0.4))
own$guess <- ifelse(arm == "none", NA, as.integer(felt > 0))
own$confidence <- ifelse(arm == "none", NA, round(100 * pmin(1, abs(felt) / 2)))
write.csv(own, "nof1.csv", row.names = FALSE, quote = FALSE)
