package limen.pharmacology;

import java.util.List;

/// A drug known to harm heart valves, for comparison: how strongly and how far it acts on 5-HT2B [Rothman2000].
///
/// @param kact nM for half of its effect
/// @param vmax its largest effect in percent of serotonin's; well below 100 for most that did harm
public record Agonist(String name, double kact, double vmax) {
    public static List<Agonist> known(Parameters parameters) {
        return List.of(
                of("(+)-norfenfluramine", "norfenfluramine_plus", parameters),
                of("(-)-norfenfluramine", "norfenfluramine_minus", parameters),
                of("(+)-fenfluramine", "fenfluramine_plus", parameters),
                of("ergotamine", "ergotamine", parameters),
                of("methylergonovine", "methylergonovine", parameters),
                of("methysergide", "methysergide", parameters));
    }

    private static Agonist of(String name, String row, Parameters parameters) {
        return new Agonist(name, parameters.value("Kact_2b_" + row), parameters.value("Vmax_2b_" + row));
    }
}
