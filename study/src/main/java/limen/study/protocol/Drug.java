package limen.study.protocol;

import limen.quantity.Salt;

/// What the capsules hold.
public record Drug(String substance, Salt salt) {}
