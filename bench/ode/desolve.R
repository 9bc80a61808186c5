# limen-ode-1 by deSolve: Rscript desolve.R LIBRARY PARAMETERS SUBJECTS ROUNDS ROWS
# Prints the subjects per second of processor time of each round and writes the first 32 subjects' rows to ROWS.
suppressPackageStartupMessages(library(deSolve))
arguments <- commandArgs(trailingOnly = TRUE)
dyn.load(arguments[1])
parameters <- as.matrix(read.csv(arguments[2], header = FALSE))
subjects <- as.integer(arguments[3])
rounds <- as.integer(arguments[4])

hours <- 0:2088
# The first dose is in the starting values; the others are events.
later <- seq(72, 2016, by = 72)
doses <- data.frame(var = "A1", time = later, value = 12750, method = "add")
start <- c(A1 = 12750, A2 = 0, A3 = 0, E = 1, M = 0, Ce = 0)

solve_one <- function(i) {
  rows <- ode(start, hours, "limen_derivatives", parameters[i, ], method = "lsoda", rtol = 1e-6, atol = 1e-8,
              dllname = "limen_desolve", initfunc = "limen_initialise", events = list(data = doses))
  # deSolve's rows at an event are taken before it; the problem wants them after.
  rows[later + 1, "A1"] <- rows[later + 1, "A1"] + 12750
  rows
}

rows <- do.call(rbind, lapply(1:32, function(i) cbind(i, solve_one(i))))
write.table(rows, arguments[5], sep = ",", row.names = FALSE, col.names = FALSE)
for (round in seq_len(rounds)) {
  time <- system.time(for (i in seq_len(subjects)) solve_one(i))
  cat(subjects / (time[["user.self"]] + time[["sys.self"]]), "\n")
}
