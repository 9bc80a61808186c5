package limen.web.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.capture.Situation;
import limen.report.timeline.Decision;
import limen.report.timeline.Decision.Fact;
import limen.study.EventId;
import limen.study.Supervision;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.console.people.PersonPage.Card;
import limen.web.console.people.PersonPage.Link;
import limen.web.console.people.PersonPage.Reason;

/// What stands of one person, and why, in the team's words.
record Cards(Situation situation, List<Decision> decisions, Clock clock) {
    private static final int MOST = 12;

    Card card() {
        var person = situation.person();
        var stage = Stage.of(situation, clock.now());
        var unread = (int) person.supervision().alarms().stream()
                .filter(alarm -> alarm.readAt() == null)
                .count();
        return new Card(stage.form(), stage.words(), say(stage), sentences(stage), reasons(), unread);
    }

    private static String say(Stage stage) {
        return switch (stage) {
            case CARE -> "Medical help is called for, and nobody has read it yet.";
            case HELD -> "The next capsule waits.";
            case STOPPED -> "Nothing more is taken. Follow-up goes on.";
            case IN_COURSE -> "The course is under way, and no hold stands.";
            case ENROLLED -> "Enrolled. The course has not begun.";
            case CONSENTED -> "Consented. Not enrolled yet.";
            case SCREENING -> "Not consented yet.";
            case INELIGIBLE -> "This person cannot take part as things stand.";
            case LEFT -> "This person left dosing. No reason is owed, and follow-up goes on if they wish.";
            case COMPLETED -> "All planned capsules are accounted for. Follow-up goes on.";
            case ERASED -> "This record was erased at the person's own wish.";
        };
    }

    private List<String> sentences(Stage stage) {
        var sentences = new ArrayList<String>();
        var person = situation.person();
        if (stage == Stage.CARE) {
            sentences.add("The person was told to call the emergency number. Read the alarm, and reach them.");
        }
        var stop = situation.conduct().authority().stop();
        if (stop != null) {
            sentences.add("The whole study waits: " + stop);
        }
        if (person.standing().dataWithdrawn()) {
            sentences.add("Data were withdrawn: they are used in no analysis.");
        }
        if (person.standing().unblinded() != null) {
            sentences.add("The allocation was opened for safety on %s. This page does not say what it was."
                    .formatted(clock.full(person.standing().unblinded())));
        }
        if (stage == Stage.IN_COURSE) {
            sentences.addAll(openCapsule());
        }
        return sentences;
    }

    /// What the rules would say of a capsule that can be taken now.
    private List<String> openCapsule() {
        return situation.agenda(clock.now()).stream()
                .filter(due -> due.task() instanceof Task.TakeCapsule && due.state() instanceof DueState.Open)
                .findFirst()
                .map(due -> {
                    var slot = ((Task.TakeCapsule) due.task()).slot();
                    var answer = situation.beforeDose(clock.now(), slot, null);
                    var asked = "%s is planned for now, until %s."
                            .formatted(DueWords.slot(slot), clock.brief(due.closes()));
                    return answer.because().isEmpty()
                            ? List.of(asked + " No rule holds this scheduled capsule.")
                            : List.of(
                                    asked + " Asked now, this stands against it:",
                                    String.join(
                                            " ",
                                            answer.because().stream()
                                                    .limit(MOST)
                                                    .toList()));
                })
                .orElse(List.of());
    }

    private List<Reason> reasons() {
        var supervision = situation.person().supervision();
        var reasons = new ArrayList<Reason>();
        var stop = supervision.stop();
        if (stop != null && !stop.since().equals(situation.person().standing().left())) {
            reasons.add(
                    new Reason("Stopped since " + clock.full(stop.since()), facts(stop.entry(), stop.because()), null));
        }
        for (var hold : supervision.standing()) {
            reasons.add(reason(hold));
        }
        var ineligible = supervision.ineligible();
        if (ineligible != null) {
            reasons.add(new Reason("Screening", latestIneligible(ineligible), null));
        }
        return reasons;
    }

    private Reason reason(Supervision.Hold hold) {
        var path = "%s?about=%s".formatted(Act.LIFT.path(situation.person().id().text()), hold.entry());
        return new Reason(
                "Held since " + clock.full(hold.since()),
                facts(hold.entry(), hold.because()),
                new Link(path, "Lift this hold"));
    }

    private List<Fact> latestIneligible(String because) {
        return decisions.reversed().stream()
                .filter(decision -> decision.facts().contains(new Fact("Found", because)))
                .findFirst()
                .map(Cards::once)
                .orElse(List.of(new Fact("Found", because)));
    }

    /// What the person reads is what was found, unless it is said otherwise.
    private static List<Fact> once(Decision decision) {
        return decision.facts().stream()
                .filter(fact -> !fact.name().equals("The person reads")
                        || decision.facts().stream()
                                .noneMatch(found -> found.name().equals("Found")
                                        && found.text().startsWith(fact.text())))
                .toList();
    }

    private List<Fact> facts(EventId entry, String because) {
        return decision(entry).map(Cards::once).orElse(List.of(new Fact("Found", because)));
    }

    private Optional<Decision> decision(EventId entry) {
        return decisions.stream()
                .filter(decision -> decision.entries().contains(entry))
                .findFirst();
    }
}
