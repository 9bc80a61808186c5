package limen.web.console.people;

import java.util.List;
import limen.report.figure.Markup;
import limen.report.timeline.Decision;
import org.jspecify.annotations.Nullable;

/// The page of one person: what stands first, then what may be done, then what led there.
///
/// @param chips facts about the person and the page
/// @param harms adverse events, the newest first; before everything that is drawn
/// @param drawn the course as a figure; null where nothing was told yet
/// @param history every decision, the newest first
/// @param record the last entries, the newest first
/// @param entries how many there are in all
public record PersonPage(
        String code,
        Card card,
        List<String> chips,
        List<Group> acts,
        List<HarmRow> harms,
        @Nullable Drawn drawn,
        List<ReadingRow> readings,
        List<Decision.Fact> course,
        List<MedicineRow> medicines,
        List<TestRow> tests,
        List<ContactRow> contacts,
        List<Decision.Fact> facts,
        List<HistoryRow> history,
        List<RecordRow> record,
        int entries) {
    public PersonPage {
        chips = List.copyOf(chips);
        acts = List.copyOf(acts);
        harms = List.copyOf(harms);
        readings = List.copyOf(readings);
        course = List.copyOf(course);
        medicines = List.copyOf(medicines);
        tests = List.copyOf(tests);
        contacts = List.copyOf(contacts);
        facts = List.copyOf(facts);
        history = List.copyOf(history);
        record = List.copyOf(record);
    }

    /// What stands.
    ///
    /// @param form how the line is drawn
    /// @param unread alarms that nobody has read
    public record Card(
            String form, String state, String say, List<String> sentences, List<Reason> reasons, int unread) {
        public Card {
            sentences = List.copyOf(sentences);
            reasons = List.copyOf(reasons);
        }
    }

    /// One hold or stop that stands, with all that explains it.
    ///
    /// @param act what can be done about it; null if nothing
    public record Reason(
            String title,
            List<Decision.Fact> facts,
            @Nullable Link act) {
        public Reason {
            facts = List.copyOf(facts);
        }
    }

    public record Link(String path, String words) {
        /// Whether it ends what nobody begins again.
        public boolean isGrave() {
            return path.endsWith("/" + Act.STOP.code());
        }
    }

    /// What can be done, of one kind.
    public record Group(String title, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    /// An adverse event as it is judged today.
    ///
    /// @param judged grade, causality, expectedness
    /// @param reports the clocks that run, or ran
    public record HarmRow(
            String term,
            String words,
            int grade,
            String serious,
            String began,
            String known,
            String judged,
            String outcome,
            List<ReportDue> reports,
            List<Link> links) {
        public HarmRow {
            reports = List.copyOf(reports);
            links = List.copyOf(links);
        }
    }

    /// The course as a figure.
    ///
    /// @param figure all lanes
    /// @param counted capsules, in words
    public record Drawn(Markup figure, String spanned, String counted, String caption) {}

    /// One measure beside its limits.
    ///
    /// @param usual the last before the first capsule
    public record ReadingRow(
            String name, String last, String when, String usual, String hold, String stop, int count) {}

    public record MedicineRow(String name, String use, String verdict, String says) {}

    public record TestRow(
            String what,
            String result,
            String when,
            String by,
            @Nullable Link correct) {}

    public record ContactRow(String what, String state) {}

    /// One decision.
    ///
    /// @param signed with which meaning; empty if it was not signed
    public record HistoryRow(
            String form, String state, String when, String sentence, List<Decision.Fact> facts, String signed) {
        public HistoryRow {
            facts = List.copyOf(facts);
        }
    }

    public record RecordRow(String at, String recorded, String sentence, String by, boolean corrected) {}
}
