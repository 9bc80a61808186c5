package limen.web.console.findings;

import java.util.List;
import limen.analysis.record.Contribution;
import limen.analysis.record.ExposureResponse;
import limen.report.FindingsPage;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Markup;
import limen.report.words.Numbers;
import limen.report.words.Words;
import limen.storage.chain.Checkpoint;

/// What a study shows by arm, once its list of capsules is opened.
///
/// @param findings verdict, outcomes, belief and blinding, drawn as in every report
/// @param notes what the table holds, and what of the plan is not done
/// @param exposure how the primary outcome goes with the amount; empty rows where doses are not known
/// @param people what each adds to the primary outcome
/// @param files names of what can be downloaded
/// @param mayTakeAway whether whoever looks may download the passport
public record OpenedView(
        Markup findings,
        List<String> notes,
        Exposure exposure,
        List<Person> people,
        List<String> files,
        Origin origin,
        boolean mayTakeAway) {
    public OpenedView {
        notes = List.copyOf(notes);
        people = List.copyOf(people);
        files = List.copyOf(files);
    }

    /// How an outcome goes with the amount that was taken.
    ///
    /// @param sentence the slope, or why there is none
    public record Exposure(String outcome, List<Amount> amounts, String sentence) {
        public Exposure {
            amounts = List.copyOf(amounts);
        }

        public String heading() {
            return Words.capitalised(outcome.replace('-', ' '));
        }
    }

    public record Amount(String milligrams, int periods, int people, String mean) {}

    public record Person(String code, int active, int placebo, String onActive, String onPlacebo, String difference) {}

    /// Where the numbers come from.
    ///
    /// @param sha256 of the log as a passport carries it
    /// @param code of the checkpoint, short enough to read aloud
    /// @param head the last link of the chain
    public record Origin(int length, int erased, String sha256, String head, String code, String version) {}

    /// The miniatures that findings refer to, without a style of their own, which no page may have.
    public Markup glyphs() {
        return new Markup(FindingGlyph.all().text().replace("style=\"position:absolute\"", "class=\"glyphs\""));
    }

    static OpenedView of(Papers papers, Recomputed.Done found, Checkpoint head, boolean mayTakeAway) {
        var study = found.log().study();
        var primary = study.analysis() == null ? "" : study.analysis().primary();
        return new OpenedView(
                new Markup(FindingsPage.within(found.findings(), found.provenance())),
                found.findings().trial().quality().notes(),
                found.findings().exposure().map(OpenedView::exposure).orElse(new Exposure("", List.of(), "")),
                found.findings().contributions().stream()
                        .filter(each -> each.outcome().equals(primary))
                        .map(OpenedView::person)
                        .toList(),
                List.copyOf(found.files().sequencedKeySet()),
                new Origin(
                        papers.length(),
                        papers.erased(),
                        found.provenance().sha256(),
                        head.link().hex(),
                        head.code().toString(),
                        found.provenance().version()),
                mayTakeAway);
    }

    private static Exposure exposure(ExposureResponse response) {
        var amounts = response.amounts().stream()
                .map(amount -> new Amount(
                        Numbers.tick(amount.milligrams()),
                        amount.periods(),
                        amount.people(),
                        Numbers.PLAIN.inTable(amount.mean())))
                .toList();
        var sentence = response.why().isEmpty()
                ? "Each person compared with themselves: %s points per mg. How many of their capsules somebody took was not drawn by lot, so this is no proof of a cause."
                        .formatted(new Numbers(4).inTable(response.slope()))
                : response.why();
        return new Exposure(response.outcome(), amounts, sentence);
    }

    private static Person person(Contribution each) {
        return new Person(
                each.person(),
                each.activePeriods(),
                each.placeboPeriods(),
                Numbers.PLAIN.inTable(each.active()),
                Numbers.PLAIN.inTable(each.placebo()),
                Numbers.PLAIN.inTable(each.difference()));
    }
}
