# Makes discrete_counts.csv (synthetic):  Rscript discrete_data.R > discrete_counts.csv
# Sixty days of one person, and thirty people with fourteen days each: headaches a day, made up.
set.seed(20261121)
one <- data.frame(person = 0, day = 1:60, active = rep(c(0, 1, 0, 0, 1, 0), 10))
one$time <- (one$day - 30.5) / 10
one$count <- rnbinom(60, size = 2.5, mu = exp(0.8 + 0.3 * one$active - 0.1 * one$time))
many <- expand.grid(day = 1:14, person = 1:30)[, 2:1]
many$active <- as.integer((many$day + many$person) %% 2)
many$time <- (many$day - 7.5) / 7
many$count <- rnbinom(nrow(many), size = 3,
                      mu = exp(0.4 + 0.2 * many$active - 0.15 * many$time + rnorm(30, 0, 0.5)[many$person]))
many$step <- as.integer(cut(0.5 * many$active + rnorm(30, 0, 1)[many$person] + rlogis(nrow(many)),
                            c(-Inf, -1.5, -0.2, 0.9, 2.2, Inf)))
one$step <- NA
cat("# tool: R, rnbinom, rlogis; synthetic\n")
cat("# version: R ", R.version$major, ".", R.version$minor, "\n", sep = "")
cat("# command: Rscript discrete_data.R > discrete_counts.csv\n")
cat("# tolerance: none, these are data\n")
cat("person,day,active,time,count,step\n")
all <- rbind(one[, c("person", "day", "active", "time", "count", "step")], many)
cat(sprintf("%d,%d,%d,%.17g,%d,%s\n", all$person, all$day, all$active, all$time, all$count, all$step), sep = "")
