package limen.cli;

import java.util.ArrayList;
import java.util.List;
import limen.exchange.Printable;
import limen.study.protocol.AskedWhen;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.PlanBesideCeilings;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolInWords;
import limen.study.protocol.SupervisedStudy;

/// A protocol on one screen, in plain words.
final class ProtocolSummary {
    private static final int WIDTH = 110;

    private final List<String> lines = new ArrayList<>();

    private ProtocolSummary() {}

    static List<String> lines(Protocol protocol) {
        var summary = new ProtocolSummary();
        var identity = protocol.identity();
        summary.lines.add("%s, version %s: %s".formatted(identity.code(), identity.version(), identity.title()));
        switch (protocol) {
            case SupervisedStudy study -> summary.study(study);
            case PersonalJournal journal -> summary.journal(journal);
        }
        return summary.lines.stream().map(Printable::of).toList();
    }

    private void study(SupervisedStudy study) {
        var words = ProtocolInWords.of(study);
        lines.add("The file has no fault. Limen cannot verify the approval that it states.");
        lines.add("");
        words.planned().forEach(this::say);
        lines.add("");
        lines.add(row("at worst, for one person", "plan", "own limit", "ceiling", "rule"));
        PlanBesideCeilings.of(study)
                .forEach(
                        each -> lines.add(row(each.name(), each.plan(), each.ownLimit(), each.ceiling(), each.rule())));
        lines.add("");
        words.asked().forEach(this::say);
    }

    private static String row(String name, String plan, String limit, String ceiling, String rule) {
        return "%-42s%8s%12s%10s  %s".formatted(name, plan, limit, ceiling, rule);
    }

    private void journal(PersonalJournal journal) {
        lines.add("The file has no fault. A journal proposes no dose and no date; it asks, records and warns.");
        lines.add("");
        var asked = new AskedWhen(journal.assessments());
        asked.groups().forEach(this::say);
        ProtocolInWords.rules(journal.ownRules()).forEach(this::say);
    }

    private void say(ProtocolInWords.Said said) {
        say(said.about(), said.words());
    }

    private void say(String name, String text) {
        var line = new StringBuilder("%-14s".formatted(name));
        var indent = line.length();
        for (var word : text.split(" ", -1)) {
            if (line.length() > indent && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
