package limen.report.timeline;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import limen.evidence.RuleId;
import limen.report.timeline.Decision.Fact;
import limen.report.timeline.Decision.Form;
import limen.report.words.Words;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.Rights;
import limen.study.StudyEvent;
import org.jspecify.annotations.Nullable;

/// The decisions in one person's record, each with what explains it.
///
/// @param blinded whether a step of titration would tell too much
record Decisions(Trail trail, Explanation explanation, boolean blinded) {
    /// In the order in which they were made; refusals, which left no entry, among them.
    List<Decision> with(List<Refused> refused) {
        var decisions = new ArrayList<Decision>();
        for (var entry : trail.entries()) {
            of(entry).ifPresent(decisions::add);
        }
        refused.forEach(refusal -> decisions.add(refusal(refusal)));
        decisions.sort(Comparator.comparing(decision -> decision.at().toInstant()));
        return List.copyOf(decisions);
    }

    private Optional<Decision> of(Entry entry) {
        return switch (entry.event()) {
            case Oversight oversight -> of(entry, oversight);
            case Rights rights -> of(entry, rights);
            case StudyEvent study -> of(entry, study);
            case Dosing.DoseSkipped skipped ->
                explanation.background().simulated() ? Optional.of(leftOut(entry, skipped)) : Optional.empty();
            case Access _, Admission _, Dosing _, AdverseEvents _, Correctable _ -> Optional.empty();
        };
    }

    /// A simulated person leaves a capsule out for what the rules said before it.
    private Decision leftOut(Entry entry, Dosing.DoseSkipped skipped) {
        return noted(entry, "Left out", explanation.words().sentence(skipped));
    }

    private Optional<Decision> of(Entry entry, Oversight event) {
        return switch (event) {
            case Oversight.FoundIneligible found ->
                Optional.of(weighed(
                        entry,
                        Form.STOP,
                        "Not eligible",
                        "This person cannot take part as things stand.",
                        explanation.of(entry, found.rule(), found.because())));
            case Oversight.HoldPlaced hold -> {
                var facts = explanation.of(entry, hold.rule(), hold.because());
                facts.add(explanation.told(trail.alarmOf(entry)));
                facts.add(explanation.end(entry, hold.lifter()));
                var waits = trail.isOver(entry) ? "Nothing more is taken." : Names.waits(explanation.mode());
                yield Optional.of(weighed(entry, Form.HOLD, "Hold", waits, facts));
            }
            case Oversight.DosingStopped stop -> {
                var facts = explanation.of(entry, stop.rule(), stop.because());
                facts.add(explanation.told(trail.alarmOf(entry)));
                var sentence = switch (explanation.mode()) {
                    case STUDY -> "Nothing more is taken. Follow-up goes on.";
                    case PERSONAL -> "Nothing more is taken.";
                };
                yield Optional.of(weighed(entry, Form.STOP, "Stop", sentence, facts));
            }
            case Oversight.HoldLifted lift -> Optional.of(lifted(entry, lift));
            case Oversight.AlarmOpened alarm ->
                trail.hasCause(entry) ? Optional.empty() : Optional.of(alarm(entry, alarm));
            case Oversight.OnAlarm _ -> Optional.empty();
            case Oversight.TitrationApproved step -> Optional.of(titration(entry, step));
            case Oversight.UnblindingAsked asked ->
                Optional.of(noted(
                        entry,
                        "Asked to open for safety",
                        "Somebody asked what this one person was given. That alone opens nothing.",
                        written(entry, "Reason", asked.reason())));
            case Oversight.EmergencyUnblinded opened ->
                Optional.of(noted(
                        entry,
                        "Opened for safety",
                        "The allocation of this one person was opened. This page does not say what it was.",
                        written(entry, "Reason", opened.reason()),
                        new Fact("Second person", opened.secondPerson())));
            case Oversight.DeviationRecorded deviation ->
                Optional.of(noted(
                        entry,
                        deviation.important() ? "Important deviation" : "Deviation",
                        "Something did not follow the protocol.",
                        new Fact("Kind", Names.code(deviation.kind())),
                        written(entry, "What", deviation.description())));
        };
    }

    private Optional<Decision> of(Entry entry, Rights event) {
        return switch (event) {
            case Rights.EntryCorrected correction -> Optional.of(corrected(entry, correction));
            case Rights.WithdrawnFromDosing _ ->
                Optional.of(
                        switch (explanation.mode()) {
                            case STUDY ->
                                noted(
                                        entry,
                                        "Left the study",
                                        "This person takes no more capsules, by own wish. No reason is needed.",
                                        new Fact("What goes on", "Follow-up contacts, if the person wishes."));
                            case PERSONAL -> noted(entry, "Stopped", Names.JOURNAL_STOPPED);
                        });
            case Rights.WithdrawnFromData _ ->
                Optional.of(noted(entry, "Data withdrawn", "These data are no longer used in analyses, by own wish."));
            case Rights.Erased _ ->
                Optional.of(noted(entry, "Erased", "The entries of this person can no longer be read by anybody."));
            case Rights.Signed _ -> Optional.empty();
        };
    }

    private Optional<Decision> of(Entry entry, StudyEvent event) {
        return switch (event) {
            case StudyEvent.StudyStopped stop ->
                Optional.of(decided(
                        entry,
                        Form.STOP,
                        "Whole study",
                        "Nobody in the study takes anything until the board has looked at it.",
                        explanation.of(entry, ruleId(stop.rule()), stop.reason())));
            case StudyEvent.StudyResumed resumed ->
                Optional.of(decided(
                        entry,
                        Form.OPEN,
                        "Whole study",
                        "The board lets the study go on.",
                        List.of(
                                written(entry, "Reason", resumed.reason()),
                                new Fact("Second signature", resumed.secondSignature()))));
            case StudyEvent.ProtocolSigned _,
                    StudyEvent.StudyActivated _,
                    StudyEvent.ProtocolAmended _,
                    StudyEvent.ApprovalExtended _,
                    StudyEvent.AllocationsSealed _,
                    StudyEvent.DataLocked _,
                    StudyEvent.AllocationsOpened _,
                    StudyEvent.KitsReceived _,
                    StudyEvent.KitDestroyed _,
                    StudyEvent.RecordErased _,
                    StudyEvent.StopAlarm _,
                    StudyEvent.CopyTaken _,
                    StudyEvent.StaffAccess _ -> Optional.empty();
        };
    }

    private Decision lifted(Entry entry, Oversight.HoldLifted lift) {
        var which = trail.find(lift.hold())
                .map(hold -> "%s Placed %s.".formatted(EventWords.sentence(hold.event()), explanation.when(hold)))
                .orElse("a hold that this record does not hold");
        var sentence = trail.isOver(entry)
                ? Explanation.NO_LONGER_MATTERS
                : "This hold no longer stands. "
                        + switch (explanation.mode()) {
                            case STUDY -> "The rules are asked again before each capsule.";
                            case PERSONAL -> "The rules are asked again with each entry.";
                        };
        return decided(
                entry,
                Form.OPEN,
                "Hold lifted",
                sentence,
                List.of(new Fact("Which hold", which), written(entry, "Reason", lift.reason())));
    }

    private Decision alarm(Entry entry, Oversight.AlarmOpened alarm) {
        var facts = explanation.of(entry, alarm.rule(), alarm.because());
        facts.add(explanation.told(Optional.of(entry)));
        return switch (alarm.verdict()) {
            case SEEK_CARE -> decided(entry, Form.CARE, "Alarm", "Medical help now.", facts);
            case NONE, CAUTION, HOLD, EXCLUDE, STOP ->
                switch (explanation.mode()) {
                    case STUDY -> decided(entry, Form.NOTE, "Alarm", "Somebody must look at this now.", facts);
                    case PERSONAL -> decided(entry, Form.NOTE, "Alarm", "A doctor can look at this.", facts);
                };
        };
    }

    private Decision titration(Entry entry, Oversight.TitrationApproved approved) {
        var sentence = "A step that the protocol foresees was approved.";
        return blinded
                ? noted(entry, "Titration", sentence, written(entry, "Reason", approved.reason()))
                : noted(
                        entry,
                        "Titration",
                        sentence,
                        new Fact("Step", approved.step()),
                        written(entry, "Reason", approved.reason()));
    }

    private Decision corrected(Entry entry, Rights.EntryCorrected correction) {
        var was = trail.find(correction.corrected());
        var facts = new ArrayList<Fact>();
        was.ifPresent(first -> facts.add(new Fact(
                "It said",
                "%s %s"
                        .formatted(
                                Words.capitalised(explanation.when(first) + "."),
                                EventWords.sentence(first.event())))));
        var moved = correction.occurredAt() == null
                ? ""
                : Words.capitalised(explanation.days().said(correction.occurredAt()) + ". ");
        facts.add(new Fact("It says", moved + EventWords.sentence(correction.replacement())));
        facts.add(written(entry, "Reason", correction.reason()));
        return decided(
                entry,
                Form.NOTE,
                "Correction",
                "An earlier entry was put right. Both wordings stay in the record.",
                facts);
    }

    private Decision refusal(Refused refused) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Found", refused.because()));
        if (refused.rule() != null) {
            explanation.background().rule(refused.rule()).ifPresent(rule -> {
                facts.add(new Fact("Rule", "%s: %s".formatted(rule.id(), RuleWords.condition(rule))));
                facts.add(new Fact("Source", rule.source()));
                facts.add(new Fact("Certainty", Names.certainty(rule.certainty(), explanation.mode())));
            });
        }
        facts.add(new Fact("Proposed by", Names.author(refused.by())));
        return new Decision(List.of(), Form.HOLD, refused.at(), "Refused", "Not entered: " + refused.what(), facts);
    }

    /// A hold or stop, drawn as what its alarm calls for.
    private Decision weighed(Entry entry, Form form, String state, String sentence, List<Fact> facts) {
        return trail.alarmOf(entry).filter(Trail::callsForHelp).isPresent()
                ? decided(entry, Form.CARE, state + " and alarm", "Medical help now. " + sentence, facts)
                : decided(entry, form, state, sentence, facts);
    }

    private Decision noted(Entry entry, String state, String sentence, Fact... facts) {
        return decided(entry, Form.NOTE, state, sentence, List.of(facts));
    }

    private Decision decided(Entry entry, Form form, String state, String sentence, List<Fact> facts) {
        var all = new ArrayList<>(facts);
        all.add(new Fact("Decided by", Explanation.by(entry)));
        var ids = new ArrayList<>(List.of(entry.id()));
        trail.alarmOf(entry).ifPresent(alarm -> ids.add(alarm.id()));
        return new Decision(ids, form, at(entry), state, sentence, all);
    }

    private static ZonedDateTime at(Entry entry) {
        return entry.times().occurredAt();
    }

    private static Fact written(Entry entry, String name, String text) {
        return new Fact(name, Explanation.written(entry, text));
    }

    private static @Nullable RuleId ruleId(@Nullable String text) {
        return text == null ? null : new RuleId(text);
    }
}
