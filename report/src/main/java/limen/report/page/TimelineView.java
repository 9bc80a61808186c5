package limen.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import limen.evidence.Mode;
import limen.report.figure.Markup;
import limen.report.timeline.CapsuleWords;
import limen.report.timeline.HarmWords;
import limen.report.timeline.Timeline;
import limen.report.words.Moments;
import limen.report.words.Words;

/// Everything that the template of a timeline places.
///
/// @param figure all lanes
/// @param chips facts about how this record was made
public record TimelineView(Timeline timeline, Markup figure, List<String> chips) {
    private static final String SCHEDULED = "Below the line: off schedule. Outline: left out; with a bar: held; ring:"
            + " missed; bare tick: nothing recorded. Square: follow-up; open square: not reached. ";

    public TimelineView {
        chips = List.copyOf(chips);
    }

    public static TimelineView of(Timeline timeline, Markup figure) {
        return new TimelineView(timeline, figure, chips(timeline));
    }

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtetimelineGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    private static List<String> chips(Timeline timeline) {
        var mode = switch (timeline.mode()) {
            case STUDY -> timeline.blinded() ? "Blinded view" : "Open study";
            case PERSONAL -> "Personal journal";
        };
        return List.of(mode, timeline.days().zone().getId());
    }

    /// How the figure is read, in words instead of a key.
    public String caption() {
        return "Day 0 is %s. Every capsule is drawn alike%s. Filled: taken. Half: part of one. %s"
                        .formatted(
                                Moments.day(timeline.days().begin()),
                                timeline.blinded() ? ": this page is built without the allocations" : "",
                                isPersonal() ? "" : SCHEDULED)
                + "Triangle: adverse event with CTCAE grade; open triangle: felt unwell. Small ring: an effect,"
                + " pleasant or not. Shaded: on hold." + closer();
    }

    private String closer() {
        var days = timeline.days();
        return days.hasBefore() || days.hasAfter()
                ? " Before and after the course, days are drawn closer together."
                : "";
    }

    /// `Capsules: 5 taken, 1 held.`
    public String capsules() {
        return Words.capitalised(
                        Words.list(CapsuleWords.counted(timeline.lanes().capsules()))) + ".";
    }

    public String harmCounted() {
        var counted = HarmWords.counted(timeline.harms());
        return timeline.harms().isEmpty() ? counted + " That does not say that there was none." : counted;
    }

    public boolean isPersonal() {
        return timeline.mode() == Mode.PERSONAL;
    }

    /// `12 Mar 09:12`.
    public String brief(ZonedDateTime at) {
        return Moments.brief(at, timeline.days().zone());
    }

    public String brief(Instant at) {
        return brief(at.atZone(timeline.days().zone()));
    }

    public String said(ZonedDateTime at) {
        return timeline.days().said(at);
    }

    public String made() {
        return Moments.day(LocalDate.parse(timeline.provenance().madeOn()));
    }
}
