package limen.web.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Lifter;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.evidence.RuleTable;
import limen.report.timeline.Decision;
import limen.report.timeline.RuleFacts;
import limen.report.words.Moments;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Role;
import limen.study.Supervision;
import limen.study.Times;
import limen.study.protocol.SupervisedStudy;
import limen.web.access.StaffDoor;
import limen.web.notice.AlarmPlan;
import org.jspecify.annotations.Nullable;

/// Alarms of one person as cards.
///
/// @param rules the reviewed ones and the protocol's own
/// @param viewer for whom: what the monitor writes may rest on opened allocations, and is read by monitors alone
record AlarmCards(SupervisedStudy study, RuleTable rules, AlarmPlan plan, Role viewer, ZoneId zone, Instant now) {
    private static final int MINUTES_SAID = 120;
    private static final int HOURS_SAID = 48;

    /// A card, and what it is sorted by.
    record Placed(AlarmCard card, Instant opened) {}

    /// @param entries of that person, the oldest first
    List<Placed> of(Participant person, List<Entry> entries) {
        var cards = new ArrayList<Placed>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.event() instanceof Oversight.AlarmOpened) {
                var before = entries.subList(0, i);
                person.supervision()
                        .alarm(entry.id())
                        .ifPresent(alarm -> cards.add(new Placed(
                                card(person, entries, before, alarm, entry.times()),
                                entry.times().recordedAt())));
            }
        }
        return List.copyOf(cards);
    }

    private AlarmCard card(
            Participant person, List<Entry> entries, List<Entry> before, Supervision.Alarm alarm, Times times) {
        var rule = Optional.ofNullable(alarm.rule()).flatMap(rules::find);
        var reads = reads(entries, alarm.entry());
        var code = person.id().text();
        return new AlarmCard(
                alarm.entry().toString(),
                code,
                StaffDoor.PEOPLE.opensTo(viewer) ? StaffDoor.PEOPLE.path() + "/" + code : "",
                line(alarm),
                verdict(alarm),
                held(person.supervision(), alarm.rule()),
                facts(alarm, rule, before),
                owner(rule),
                opened(times),
                reads.isEmpty() ? widens(times.recordedAt()) : "",
                sent(person.supervision().sent(), alarm.entry()),
                reads);
    }

    static String line(Supervision.Alarm alarm) {
        return switch (alarm.verdict()) {
            case SEEK_CARE -> "care";
            case STOP, EXCLUDE -> "stop";
            case HOLD, CAUTION, NONE -> "hold";
        };
    }

    static String verdict(Supervision.Alarm alarm) {
        return switch (alarm.verdict()) {
            case SEEK_CARE -> "Medical help now";
            case STOP -> "Stop";
            case EXCLUDE -> "Not eligible";
            case HOLD -> "Hold";
            case CAUTION, NONE -> "Somebody must look at this";
        };
    }

    private String held(Supervision supervision, @Nullable RuleId rule) {
        if (supervision.stop() != null) {
            return "Nothing more is taken since %s. Follow-up goes on."
                    .formatted(moment(supervision.stop().since()));
        }
        return supervision.holds().stream()
                .filter(hold -> rule != null && rule.equals(hold.rule()))
                .reduce((_, later) -> later)
                .map(this::held)
                .orElseGet(() -> supervision.standing().isEmpty()
                        ? "No hold stands because of it."
                        : "The next capsule waits, for another rule.");
    }

    private String held(Supervision.Hold hold) {
        if (hold.lifted() != null) {
            return "The hold that came with it was lifted %s.".formatted(moment(hold.lifted()));
        }
        return switch (hold.lifter()) {
            case PHYSICIAN -> "The next capsule waits. Only a study physician lifts this hold, in writing.";
            case INVESTIGATOR -> "The next capsule waits. An investigator lifts this hold, in writing.";
            case TIME -> "The rule is asked again before each capsule; the hold lapses by itself.";
            case NOBODY -> "The next capsule waits. Nobody lifts this hold within the software.";
        };
    }

    List<Decision.Fact> facts(Supervision.Alarm alarm, Optional<Rule> rule, List<Entry> before) {
        var facts = new ArrayList<Decision.Fact>();
        facts.add(new Decision.Fact("Found", alarm.because()));
        rule.ifPresentOrElse(known -> facts.addAll(RuleFacts.of(known, before, alarm.opened(), study.mode())), () -> {
            if (alarm.rule() != null) {
                facts.add(new Decision.Fact("Rule", alarm.rule() + ", not among the rules in force today"));
            }
        });
        return List.copyOf(facts);
    }

    /// Who may lift what the rule does answers for it; whatever nobody lifts is the physician's to look at.
    private String owner(Optional<Rule> rule) {
        return rule.map(Rule::lifter).filter(Lifter.INVESTIGATOR::equals).isPresent()
                ? "%s, investigator".formatted(study.approval().investigator())
                : "%s, study physician".formatted(study.approval().physician());
    }

    String opened(Times times) {
        var when = "%s, %s ago".formatted(moment(times.recordedAt()), age(times.recordedAt()));
        // What was told late is answered late: both are said.
        return Duration.between(times.occurred(), times.recordedAt()).toMinutes() < 1
                ? when
                : "%s; what it is about happened %s".formatted(when, moment(times.occurred()));
    }

    private String age(Instant since) {
        var age = Duration.between(since, now);
        if (age.toMinutes() < MINUTES_SAID) {
            return age.toMinutes() < 1 ? "less than 1 min" : age.toMinutes() + " min";
        }
        return age.toHours() < HOURS_SAID ? age.toHours() + " h" : age.toDays() + " days";
    }

    String widens(Instant opened) {
        if (plan.recipients().isEmpty()) {
            return "Nobody is sent a message: this page is the only place where it stands.";
        }
        return plan.next(opened, now)
                .map(step -> "If nobody reads it, a message goes to %s at %s too."
                        .formatted(String.join(", ", step.labels()), moment(step.at())))
                .orElse("Everybody whom the plan names was due a message.");
    }

    List<AlarmCard.Sent> sent(List<Supervision.Sent> all, EventId alarm) {
        return all.stream()
                .filter(sent -> sent.what().alarm().equals(alarm))
                .map(sent -> new AlarmCard.Sent(
                        moment(sent.at()),
                        switch (sent.what().channel()) {
                            case EMAIL -> "e-mail";
                            case WEBHOOK -> "webhook";
                        },
                        sent.what().recipient(),
                        sent.what().note(),
                        sent.what().delivered()))
                .toList();
    }

    List<AlarmCard.Read> reads(List<Entry> entries, EventId alarm) {
        return entries.stream()
                .flatMap(entry -> Oversight.OnAlarm.in(entry.event()).stream()
                        .filter(what -> what.alarm().equals(alarm))
                        .filter(Oversight.AlarmRead.class::isInstance)
                        .map(what -> new AlarmCard.Read(
                                entry.author().toString(),
                                moment(entry.times().recordedAt()),
                                note(entry.author(), (Oversight.AlarmRead) what))))
                .toList();
    }

    private String note(Author by, Oversight.AlarmRead read) {
        return by.role() == Role.MONITOR && viewer != Role.MONITOR ? "" : read.note();
    }

    String moment(Instant at) {
        return Moments.time(at.atZone(zone), zone);
    }
}
