# Makes holm.csv:  Rscript holm.R > holm.csv
families <- list(
  plain = c(0.01, 0.04, 0.03, 0.005),
  unsorted_with_ties = c(0.02, 0.5, 0.02, 0.9, 0.02),
  missing = c(0.03, NA, 0.001, 0.2, NA),
  all_large = c(0.6, 0.7, 0.8),
  single = 0.04,
  nothing = c(NA_real_, NA_real_),
  extremes = c(0, 1, 1e-300, 0.049999999999999996),
  many = round((seq_len(20) * 7919) %% 997 / 99700, 6)
)
cat("# tool: R, stats::p.adjust\n")
cat("# version: R ", R.version$major, ".", R.version$minor, "\n", sep = "")
cat("# command: Rscript holm.R > holm.csv; p.adjust(p, method = \"holm\")\n")
cat("# tolerance: 1e-15 relative\n")
cat("family,p,holm\n")
shown <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))
for (name in names(families)) {
  p <- families[[name]]
  cat(sprintf("%s,%s,%s\n", name, shown(p), shown(p.adjust(p, "holm"))), sep = "")
}
