# REML and Satterthwaite for y = X b + participant + residual, from the formulas, to the optimum of the score:
# lmer stops at about 1e-8 of the deviance, this stops at 1e-12 of the score.

# V = se2 I + su2 Z Z'. Works on sums per participant, so nothing larger than people x people is formed.
random_intercept <- function(X, y, participant) {
  id <- match(participant, unique(participant))
  people <- max(id)
  n <- length(y)
  p <- ncol(X)
  m <- tabulate(id, people)
  sums <- function(A) rowsum(A, id)

  at <- function(su2, se2) {
    shrink <- su2 / (se2 + su2 * m)
    solveV <- function(A) { A <- as.matrix(A); (A - (shrink * sums(A))[id, , drop = FALSE]) / se2 }
    W <- solveV(X)
    C <- solve(crossprod(X, W))
    b <- C %*% crossprod(W, y)
    applyP <- function(A) { v <- solveV(A); v - W %*% (C %*% crossprod(X, v)) }
    Py <- applyP(y)
    ZPy <- sums(Py)
    PPy <- applyP(Py)
    PZZPy <- applyP(ZPy[id, , drop = FALSE])
    # Traces: V^-1 = (I - Z diag(shrink) Z') / se2.
    ZVZ <- m * (1 - shrink * m) / se2                        # Z' V^-1 Z, diagonal
    ZVVZ <- ZVZ * (1 - shrink * m) / se2                     # Z' V^-2 Z, diagonal
    trV <- (n - sum(shrink * m)) / se2
    trVV <- (n - 2 * sum(shrink * m) + sum(shrink^2 * m^2)) / se2^2
    ZW <- sums(W)
    WW <- crossprod(W)
    VW <- solveV(W)
    ZVW <- sums(VW)
    ZPZ <- diag(ZVZ, people) - ZW %*% C %*% t(ZW)
    trPZ <- sum(diag(ZPZ))
    trP <- trV - sum(C * WW)
    trPZPZ <- sum(ZPZ^2)
    trPP <- trVV - 2 * sum(C * crossprod(W, VW)) + sum((C %*% WW) * t(C %*% WW))
    # tr(P Z Z' P) = || P Z ||^2 with P = V^-1 - W C W'
    trPZP <- sum(ZVVZ) - 2 * sum((ZW %*% C) * ZVW) + sum((ZW %*% C) * (ZW %*% C %*% WW))
    score <- c(trPZ - sum(ZPy^2), trP - sum(Py^2))
    H <- matrix(0, 2, 2)
    H[1, 1] <- -trPZPZ + 2 * sum(ZPy[id] * PZZPy)
    H[1, 2] <- H[2, 1] <- -trPZP + 2 * sum(ZPy[id] * PPy)
    H[2, 2] <- -trPP + 2 * sum(Py * PPy)
    logdetV <- sum(log(se2 + su2 * m)) + (n - people) * log(se2)
    logLik <- -(logdetV + log(det(crossprod(X, W))) + sum(y * Py) + (n - p) * log(2 * pi)) / 2
    dC <- list(C %*% crossprod(ZW) %*% C, C %*% WW %*% C)
    list(b = drop(b), C = C, score = score, H = H, logLik = logLik, dC = dC)
  }

  v <- var(residuals(lm.fit(X, y)))
  s <- c(0.3 * v, 0.7 * v)
  for (i in 1:100) {
    f <- at(s[1], s[2])
    step <- if (all(eigen(f$H, TRUE)$values > 0)) -solve(f$H, f$score) else -0.1 * s * sign(f$score)
    while (any(s + step <= 0)) step <- step / 2
    while (at(s[1] + step[1], s[2] + step[2])$logLik < f$logLik - 1e-9) step <- step / 2
    s <- s + step
    if (max(abs(step / s)) < 1e-15) break
  }
  f <- at(s[1], s[2])
  spread <- 2 * solve(f$H)                                   # of (su2, se2), from the observed information
  df_of <- function(l) {
    g <- sapply(f$dC, function(D) drop(t(l) %*% D %*% l))
    variance <- drop(t(l) %*% f$C %*% l)
    2 * variance^2 / drop(t(g) %*% spread %*% g)
  }
  list(b = f$b, C = f$C, su = sqrt(s[1]), se = sqrt(s[2]), logLik = f$logLik, df_of = df_of,
       score = max(abs(f$score * s)), people = people)
}

exact_row <- function(fit, l) {
  estimate <- sum(l * fit$b)
  std_error <- sqrt(drop(t(l) %*% fit$C %*% l))
  df <- fit$df_of(l)
  t <- estimate / std_error
  data.frame(estimate = estimate, std_error = std_error, df = df, statistic = t, p_value = 2 * pt(-abs(t), df))
}
