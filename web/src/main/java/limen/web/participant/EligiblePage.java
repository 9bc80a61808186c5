package limen.web.participant;

import java.util.List;
import limen.study.Supervision;

/// What came of the questions of the beginning, in plain words, and what is still to be done and by
/// whom.
///
/// @param yours what the person still does
/// @param clinics what the clinic finds out
public record EligiblePage(Lead lead, List<Row> yours, List<String> clinics) {
    private static final String NEVER_STOP = "Do not stop a medicine to take part.";

    public EligiblePage {
        yours = List.copyOf(yours);
        clinics = List.copyOf(clinics);
    }

    static EligiblePage of(Screening screening, Clock clock) {
        var lead = lead(screening, clock);
        var isOver = lead.line() == Lead.Line.STOP || lead.line() == Lead.Line.SEEK_CARE;
        return new EligiblePage(
                lead, isOver ? List.of() : screening.stillYours(), isOver ? List.of() : screening.clinics());
    }

    private static Lead lead(Screening screening, Clock clock) {
        var supervision = screening.situation().person().supervision();
        var standing = Leads.of(screening.situation(), clock);
        if (standing.line() == Lead.Line.SEEK_CARE) {
            return standing;
        }
        if (supervision.ineligible() != null) {
            return closed(supervision.ineligible());
        }
        if (standing.line() == Lead.Line.STOP) {
            return standing;
        }
        if (!screening.isDone()) {
            return new Lead(Lead.Line.QUIET, "Some questions are still open.", List.of(), List.of());
        }
        var holds = supervision.standing();
        return holds.isEmpty()
                ? new Lead(
                        Lead.Line.QUIET,
                        "None of your answers closes the door.",
                        List.of("That is not a promise: the clinic still looks at what nobody can answer alone."),
                        List.of())
                : Lead.because(
                        Lead.Line.HOLD,
                        "The study doctor looks at this first.",
                        holds.stream().map(Supervision.Hold::because).toList(),
                        List.of("The door is not closed. " + NEVER_STOP),
                        List.of());
    }

    /// Why somebody cannot take part. It is about the study, and blames nobody.
    static Lead closed(String because) {
        return Lead.because(
                Lead.Line.STOP,
                "You cannot take part in this study.",
                List.of(because),
                List.of(
                        NEVER_STOP,
                        "This protects you, and it is no judgement of you. If an answer was mistaken, you can change it; your own doctor can tell you more."),
                List.of());
    }
}
