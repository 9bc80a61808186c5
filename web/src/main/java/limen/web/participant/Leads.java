package limen.web.participant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import limen.capture.Situation;
import limen.evidence.Verdict;
import limen.study.Supervision;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;

/// What is said first, the gravest first.
final class Leads {
    /// How long a call for help stays on top.
    private static final Duration HELP_STAYS = Duration.ofHours(24);

    private final Situation situation;
    private final Clock clock;

    private Leads(Situation situation, Clock clock) {
        this.situation = situation;
        this.clock = clock;
    }

    static Lead of(Situation situation, Clock clock) {
        return new Leads(situation, clock).lead();
    }

    /// What is said where nobody can ask the rules, and it matters: never anything milder.
    ///
    /// @param capsule whether one can be taken, waits, or comes soon
    static Lead withoutNetwork(Situation situation, Clock clock, boolean capsule) {
        var lead = of(situation, clock);
        return switch (lead.line()) {
            case HOLD, STOP, SEEK_CARE -> lead;
            case QUIET, OPEN ->
                capsule
                        ? new Lead(
                                Lead.Line.HOLD,
                                "Without network it cannot be checked.",
                                List.of(
                                        "Do not take a capsule now.",
                                        "The rules were last asked too long ago, or before what you saved since. With network the"
                                                + " page of the day asks them again."),
                                List.of())
                        : lead;
        };
    }

    private Lead lead() {
        var person = situation.person();
        var help = person.supervision().alarms().stream()
                .filter(alarm -> alarm.verdict() == Verdict.SEEK_CARE
                        && alarm.opened().plus(HELP_STAYS).isAfter(clock.now()))
                .max(Comparator.comparing(Supervision.Alarm::opened));
        if (help.isPresent()) {
            return Lead.because(
                    Lead.Line.SEEK_CARE,
                    "Call the emergency number now and stay seated.",
                    List.of(help.get().because()),
                    List.of("Say what you took and when. Stay with somebody."),
                    told());
        }
        var stop = person.supervision().stop();
        if (stop != null) {
            return Lead.because(Lead.Line.STOP, "Nothing more is taken.", List.of(stop.because()), List.of(), told());
        }
        if (person.standing().left() != null) {
            return new Lead(
                    Lead.Line.STOP,
                    "Nothing more is taken.",
                    List.of(
                            isAlone()
                                    ? "You decided to stop."
                                    : "You decided to stop. Your doctor stays available to you."),
                    List.of());
        }
        return switch (situation.protocol()) {
            case PersonalJournal _ -> ofJournal();
            case SupervisedStudy study -> ofStudy(study);
        };
    }

    private boolean isAlone() {
        return switch (situation.protocol()) {
            case PersonalJournal _ -> true;
            case SupervisedStudy _ -> false;
        };
    }

    /// What stands against taking anything. That nothing does is never said: nobody has looked.
    private Lead ofJournal() {
        var against = new ArrayList<String>();
        var person = situation.person();
        if (person.supervision().ineligible() != null) {
            against.add(person.supervision().ineligible());
        }
        person.supervision().holds().stream()
                .filter(hold -> hold.stands()
                        || (hold.lifted() == null
                                && hold.since().plus(HELP_STAYS).isAfter(clock.now())))
                .map(Supervision.Hold::because)
                .forEach(against::add);
        return against.isEmpty()
                ? new Lead(
                        Lead.Line.QUIET,
                        "Your journal.",
                        List.of(
                                "It keeps what you write. It plans nothing, and asks for nothing to be taken. That no rule speaks here does not mean that nothing can go wrong."),
                        List.of())
                : Lead.because(
                        Lead.Line.HOLD,
                        "A rule speaks against taking anything.",
                        against,
                        List.of(
                                "Nobody looks after you here. Please talk to a doctor or a pharmacist about it, and do not stop a medicine because of this page."),
                        List.of());
    }

    private Lead ofStudy(SupervisedStudy study) {
        var person = situation.person();
        if (situation.conduct().authority().stop() != null) {
            return new Lead(
                    Lead.Line.STOP,
                    "The whole study waits.",
                    List.of(
                            String.valueOf(situation.conduct().authority().stop()),
                            "Nothing is taken until it goes on."),
                    List.of());
        }
        var holds = person.supervision().standing();
        if (!holds.isEmpty()) {
            return Lead.because(
                    Lead.Line.HOLD,
                    held(study),
                    holds.stream().map(Supervision.Hold::because).toList(),
                    List.of(
                            "Only your study doctor can lift this. A capsule left out is never made up later, and leaving it"
                                    + " out costs the study nothing."),
                    told());
        }
        if (!person.standing().hasBegun()) {
            return before();
        }
        return Checks.of(situation, clock.now())
                .map(this::ofCapsule)
                .orElseGet(() -> new Lead(Lead.Line.QUIET, next(study), List.of(), List.of()));
    }

    private String held(SupervisedStudy study) {
        return Slots.of(study, situation.person(), clock.now()).stream()
                        .anyMatch(slot -> slot.state().isToCome()
                                && clock.isToday(slot.planned().toInstant()))
                ? "Leave today’s capsule out."
                : "The next capsule waits.";
    }

    private Lead before() {
        var standing = situation.person().standing();
        var because = situation.person().supervision().ineligible();
        if (because != null) {
            return EligiblePage.closed(because);
        }
        if (standing.consented() == null) {
            return quiet("First: what taking part means.");
        }
        if (!standing.isEnrolled()
                && situation.protocol() instanceof SupervisedStudy study
                && !new Screening(study, situation, clock.now()).isDone()) {
            return quiet("Next: some questions about you.");
        }
        return quiet(
                standing.isEnrolled()
                        ? "Your course has not begun yet."
                        : "Your team will look at your answers with you.");
    }

    private Lead ofCapsule(Checks checks) {
        if (!checks.areDone()) {
            return quiet("One capsule is planned for today. First come where you are and how you are.");
        }
        var answer = checks.answer();
        if (!answer.verdict().isStricterThan(Verdict.CAUTION)) {
            return new Lead(Lead.Line.OPEN, "No rule holds this scheduled capsule.", answer.because(), List.of());
        }
        var because = new ArrayList<String>();
        if (checks.isAlone()) {
            because.add("You said that the person you named is not there and cannot be reached today.");
        }
        because.addAll(answer.because());
        return Lead.because(
                Lead.Line.HOLD,
                "Leave today’s capsule out.",
                because,
                List.of("This one is left out and never made up later; the study loses nothing by it."),
                told());
    }

    private String next(SupervisedStudy study) {
        return Slots.of(study, situation.person(), clock.now()).stream()
                .filter(slot -> slot.state().isToCome())
                .map(Slot::planned)
                .map(planned -> planned.toInstant())
                .filter(planned -> planned.isAfter(clock.now()))
                .min(Comparator.naturalOrder())
                .map(planned -> "No capsule now. The next is planned for %s.".formatted(clock.moment(planned)))
                .orElse("No capsule is planned any more.");
    }

    /// Who was told of what stands, and who has read it.
    private List<String> told() {
        if (isAlone()) {
            return List.of("This is your own journal: nobody else was told, and nobody else reads it.");
        }
        return situation.person().supervision().alarms().stream()
                .filter(alarm -> alarm.opened().plus(HELP_STAYS.multipliedBy(7)).isAfter(clock.now()))
                .sorted(Comparator.comparing(Supervision.Alarm::opened).reversed())
                .limit(1)
                .map(alarm -> told(alarm, clock))
                .toList();
    }

    /// Who has read an alarm, or that nobody has.
    static String told(Supervision.Alarm alarm, Clock clock) {
        return alarm.readBy() == null || alarm.readAt() == null
                ? "Your team was told at %s. Nobody has read this yet. To talk to someone now, call the study line."
                        .formatted(clock.moment(alarm.opened()))
                : "%s has read it (%s).".formatted(alarm.readBy().name(), clock.moment(alarm.readAt()));
    }

    private static Lead quiet(String heading) {
        return new Lead(Lead.Line.QUIET, heading, List.of(), List.of());
    }
}
