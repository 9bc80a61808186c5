package limen.study;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import limen.evidence.Domain;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import org.jspecify.annotations.Nullable;

/// `evolve` for the study as a whole: what is known of it after one more entry of anybody.
public final class EvolveStudy {
    private final Function<RuleId, Optional<Rule>> rules;

    /// A fold that knows which rules look at vital signs.
    ///
    /// @param rules the table that the ids in the log refer to
    public EvolveStudy(Function<RuleId, Optional<Rule>> rules) {
        this.rules = rules;
    }

    @SuppressWarnings("ReferenceEquality") // the same object is how an event says that it changed nothing
    public Conduct after(Conduct before, Entry entry) {
        if (!concernsAll(entry.event()) || before.seen().contains(entry.id())) {
            return before;
        }
        var after = switch (entry.event()) {
            case StudyEvent.RecordErased kept -> kept(before, entry.id(), kept);
            case StudyEvent event -> after(before, entry.author(), entry.times().occurredAt(), event);
            case ParticipantEvent event
            when entry.participant() != null ->
                after(before, entry.participant(), entry.id(), entry.times().occurredAt(), event);
            case ParticipantEvent _ -> throw new IllegalStateException("An event of nobody");
        };
        return after.seen(entry.id());
    }

    /// Whether an event changes what is known of the study as a whole. Most concern one person alone, and are not even
    /// remembered here.
    public static boolean concernsAll(Event event) {
        return switch (event) {
            case StudyEvent _,
                    Admission.Enrolled _,
                    Admission.AllocationAssigned _,
                    Dosing.DoseTaken _,
                    Dosing.KitDispensed _,
                    Dosing.KitReturned _,
                    Oversight.DosingStopped _,
                    AdverseEvents.Reported _,
                    AdverseEvents.FollowedUp _,
                    Rights.Erased _ -> true;
            case Rights.EntryCorrected corrected -> concernsAll(corrected.replacement());
            case Access _, Admission _, Dosing _, Measurement _, Report _, AdverseEvents _, Oversight _, Rights _ ->
                false;
        };
    }

    private static Conduct after(Conduct c, Author author, ZonedDateTime at, StudyEvent event) {
        return switch (event) {
            case StudyEvent.ProtocolSigned _ -> c.with(c.authority().signed(author));
            case StudyEvent.StudyActivated(var version) -> c.with(c.authority().activated(version, at.toInstant()));
            case StudyEvent.ProtocolAmended _ -> c.with(c.authority().amended());
            case StudyEvent.ApprovalExtended(var reference, var expires) ->
                c.with(c.authority().extended(expires));
            case StudyEvent.AllocationsSealed(var sha256, var sequences) ->
                c.with(c.allocations().sealed(sha256, sequences));
            case StudyEvent.DataLocked _ -> c.with(c.allocations().inLock());
            case StudyEvent.AllocationsOpened _ -> c.with(c.allocations().inTheOpen());
            case StudyEvent.KitsReceived received -> {
                var next = c;
                for (var number : received.kits()) {
                    next = next.with(number, new Kit(received.lot(), received.expires(), null, Kit.Where.IN_STOCK, at));
                }
                yield next;
            }
            case StudyEvent.KitDestroyed destroyed -> moved(c, destroyed.kit(), Kit.Where.DESTROYED, null, at);
            case StudyEvent.StudyStopped(var rule, var reason) ->
                c.with(c.authority().stopped(reason));
            case StudyEvent.StudyResumed _ -> c.with(c.authority().resumed());
            case StudyEvent.RecordErased _, StudyEvent.StaffAccess _ -> c;
        };
    }

    private Conduct after(Conduct c, ParticipantId person, EventId id, ZonedDateTime at, ParticipantEvent event) {
        return switch (event) {
            case Admission.Enrolled _ -> c.with(c.tally().enrolled(person));
            case Admission.AllocationAssigned(var stratum, var sequence) ->
                c.with(c.allocations().with(new Standing.Place(stratum, sequence)));
            case Dosing.DoseTaken _ -> c.with(c.tally().dosed(person));
            case Dosing.KitDispensed(var kit, var capsules) -> moved(c, kit, Kit.Where.DISPENSED, person, at);
            case Dosing.KitReturned(var kit, var capsules) -> moved(c, kit, Kit.Where.RETURNED, person, at);
            case Oversight.DosingStopped stopped
            when isVital(stopped.rule()) -> c.with(c.tally().stoppedByVitals(person));
            case AdverseEvents.Reported reported -> c.with(c.tally().with(id, person, Tally.Weight.of(reported)));
            case AdverseEvents.FollowedUp opinion -> c.with(c.tally().with(opinion));
            case Rights.Erased _ -> c.with(c.tally().without(person));
            case Rights.EntryCorrected corrected ->
                after(c, person, corrected.corrected(), at, corrected.replacement());
            case Access _, Admission _, Dosing _, Measurement _, Report _, AdverseEvents _, Oversight _, Rights _ -> c;
        };
    }

    /// The same counts as with the erased person, whether their entries can still be read or not.
    private static Conduct kept(Conduct before, EventId id, StudyEvent.RecordErased kept) {
        var after = before.with(before.tally().with(id, kept));
        if (kept.place() != null) {
            after = after.with(after.allocations().with(kept.place()));
        }
        for (var left : kept.kits()) {
            after = moved(after, left.kit(), left.where(), kept.code(), null);
        }
        return after;
    }

    private boolean isVital(@Nullable RuleId rule) {
        return rule != null
                && rules.apply(rule)
                        .filter(found -> found.domain() == Domain.VITALS)
                        .isPresent();
    }

    /// @param at when; null where the record does not say it any more
    private static Conduct moved(
            Conduct c, KitNumber number, Kit.Where where, @Nullable ParticipantId person, @Nullable ZonedDateTime at) {
        var kit = c.kits().get(number);
        return kit == null ? c : c.with(number, kit.in(where, person, at));
    }
}
