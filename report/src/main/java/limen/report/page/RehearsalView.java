package limen.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import limen.evidence.Mode;
import limen.report.Provenance;
import limen.report.figure.Markup;
import limen.report.rehearsal.Rehearsal;
import limen.report.rehearsal.Tally;
import limen.report.timeline.Decision.Fact;
import limen.report.timeline.MiniTimeline;
import limen.report.words.Moments;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// Everything that the template of a rehearsal places.
///
/// @param facts about the protocol
public record RehearsalView(String study, Mode mode, List<Fact> facts, List<Row> rows, Provenance provenance) {
    /// One simulated person.
    public record Row(String code, String page, String state, Markup figure, Tally tally) {
        /// `2 of grade 1, 1 of grade 2`.
        public String harm() {
            var parts = new TreeMap<>(tally.grades())
                    .entrySet().stream()
                            .map(grade -> "%s of grade %s".formatted(Numbers.count(grade.getValue()), grade.getKey()))
                            .collect(Collectors.toCollection(ArrayList::new));
            if (tally.serious() > 0) {
                parts.add("%s serious".formatted(Numbers.count(tally.serious())));
            }
            if (tally.unwell() > 0) {
                parts.add(
                        "unwell %s".formatted(tally.unwell() == 1 ? "once" : Numbers.count(tally.unwell()) + " times"));
            }
            return parts.isEmpty() ? "none recorded" : String.join(", ", parts);
        }
    }

    public RehearsalView {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    public static RehearsalView of(Rehearsal rehearsal, List<Fact> facts) {
        var people = rehearsal.people();
        var rows = IntStream.range(0, people.size())
                .mapToObj(i -> {
                    var timeline = people.get(i).timeline();
                    return new Row(
                            timeline.participant().text(),
                            people.get(i).page(),
                            timeline.lead().state(),
                            new Markup(MiniTimeline.svg("mini-" + (i + 1), timeline)),
                            Tally.of(timeline));
                })
                .toList();
        var protocol = rehearsal.protocol();
        return new RehearsalView(protocol.identity().title(), protocol.mode(), facts, rows, rehearsal.provenance());
    }

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JterehearsalGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    /// Harm first: how many had an adverse event, and the worst of them.
    public String harm() {
        var touched = count(tally -> tally.adverseEvents() > 0);
        var worst = rows.stream()
                .flatMap(row -> row.tally().grades().keySet().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return worst == 0
                ? "Of %s, nobody had an adverse event.".formatted(people())
                : "Of %s, %s had an adverse event; the worst was of grade %s."
                        .formatted(people(), Words.spelled(touched), worst);
    }

    /// Then what was stopped and who left.
    public String ends() {
        var sentence = switch (mode) {
            case STUDY -> "%s stopped by a rule or a physician, %s left, and %s had at least one capsule held.";
            case PERSONAL -> "%s stopped by a rule, %s stopped by own wish, and %s had at least one hold.";
        };
        return sentence.formatted(
                Words.capitalised(was(count(Tally::stopped))),
                Words.spelled(count(Tally::left)),
                Words.spelled(count(tally -> tally.holds() > 0)));
    }

    public boolean isPersonal() {
        return mode == Mode.PERSONAL;
    }

    private static String was(long number) {
        return number == 1 ? "one was" : Words.spelled(number) + " were";
    }

    private String people() {
        return rows.size() == 1 ? "one simulated person" : Words.spelled(rows.size()) + " simulated people";
    }

    private long count(Predicate<Tally> which) {
        return rows.stream().map(Row::tally).filter(which).count();
    }

    public String made() {
        return Moments.day(LocalDate.parse(provenance.madeOn()));
    }
}
