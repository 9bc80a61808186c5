package limen.web.console.people;

import limen.report.words.Words;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;

/// What is due, as the team calls it.
final class DueWords {
    private DueWords() {}

    static String of(Due due) {
        return switch (due.task()) {
            case Task.TakeCapsule(var slot) -> slot(slot);
            case Task.Assess(var assessment, var slot) -> assessed(assessment);
            case Task.Contact(var followUp) -> "Contact: " + spaced(followUp.code());
        };
    }

    private static String assessed(Assessment assessment) {
        return switch (assessment.what()) {
            case Assessment.What.CheckIn _ -> "Check-in: " + spaced(assessment.code());
            case Assessment.What.Questionnaire(var instrument) -> instrument;
            case Assessment.What.DependenceCheck _ -> "Signs of dependence";
            case Assessment.What.PregnancyTest _ -> "Pregnancy test";
            case Assessment.What.Task _,
                    Assessment.What.Vitals _,
                    Assessment.What.Laboratory _,
                    Assessment.What.Ecg _,
                    Assessment.What.Echo _,
                    Assessment.What.Guess _,
                    Assessment.What.Rescreening _ -> plain(assessment.code());
        };
    }

    static String state(Due due, Clock clock) {
        return switch (due.state()) {
            case DueState.Ahead _ -> "from " + clock.brief(due.begins().toInstant());
            case DueState.Open _ -> "now, until " + clock.brief(due.closes());
            case DueState.Overdue _ -> "overdue since " + clock.brief(due.closes());
            case DueState.Held _ ->
                "held; planned for " + clock.brief(due.planned().toInstant());
        };
    }

    static String slot(SlotId slot) {
        return slot.period() == 1 && slot.number() == 1
                ? "Capsule 1"
                : "Capsule %d of period %d".formatted(slot.number(), slot.period());
    }

    static String plain(String code) {
        return Words.capitalised(spaced(code));
    }

    static String spaced(String code) {
        return code.replace('-', ' ').replace('_', ' ');
    }
}
