package limen.inference.discrete;

/// What kind of answer an outcome gives, and with it the model of its probability.
public enum Response {
    /// No (0) or yes (1): `logit P(y = 1) = eta`.
    BINARY,
    /// Steps of an ordered item; whole numbers of which only the order is used: `logit P(y <= k) = c_k - eta`.
    ORDINAL,
    /// A number of events, 0, 1, 2 ...: negative binomial with mean `e^eta` and variance `mean + mean^2 / shape`.
    COUNT
}
