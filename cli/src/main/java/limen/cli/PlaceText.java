package limen.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import limen.evidence.crisis.CrisisResources;
import limen.evidence.crisis.Help;
import limen.evidence.law.Country;
import limen.evidence.law.Position;

/// A country on a terminal: its law as far as it was confirmed, and whom to call.
final class PlaceText {
    private static final int INDENT = 4;

    private PlaceText() {}

    static List<String> lines(Country country, LocalDate today) {
        var lines = new ArrayList<String>();
        switch (country.position()) {
            case Position.Fact fact -> law(lines, fact);
            case Position.AssumeIllegal unknown -> lines.addAll(Paragraph.of("", INDENT, unknown.sentence()));
        }
        help(lines, CrisisResources.in(country.code(), today));
        return lines;
    }

    private static void law(List<String> lines, Position.Fact fact) {
        lines.addAll(Paragraph.of("", INDENT, "%s: holding it: %s.".formatted(fact.place(), fact.held())));
        add(lines, "Listed as: %s.".formatted(fact.schedule().shown()));
        add(lines, "Medical path: %s.".formatted(fact.medicalPath().shown()));
        add(lines, "Research path: %s.".formatted(fact.researchPath().shown()));
        add(lines, Position.NO_EXEMPTION + " " + Position.NO_ADVICE);
        add(
                lines,
                "%s on %s; knowledge of %s. Read: %s."
                        .formatted(
                                capital(fact.standing().words()),
                                fact.verifiedOn(),
                                fact.knowledgeDate(),
                                fact.source()));
    }

    private static void help(List<String> lines, Help help) {
        switch (help) {
            case Help.Numbers numbers -> {
                add(lines, "In danger now: %s.".formatted(numbers.emergency()));
                add(
                        lines,
                        "To talk to someone: %s.".formatted(numbers.crisisLine().shown()));
                add(
                        lines,
                        "Poison or drug information: %s."
                                .formatted(numbers.poisonLine().shown()));
                if (!numbers.caution().isEmpty()) {
                    add(lines, "But: %s.".formatted(numbers.caution()));
                }
                add(
                        lines,
                        "These numbers: %s, on %s; %s."
                                .formatted(numbers.standing().words(), numbers.verifiedOn(), numbers.status()));
            }
            case Help.LocalNumber local ->
                add(lines, "In danger now: call %s; %s.".formatted(local.emergency(), local.why()));
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void add(List<String> lines, String text) {
        lines.addAll(Paragraph.indented(INDENT, text));
    }
}
