package limen.pharmacology.solver;

/// What a solution cost, in steps that all lanes took together.
public record Steps(int accepted, int rejected) {}
