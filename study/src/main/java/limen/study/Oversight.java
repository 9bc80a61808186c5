package limen.study;

import java.util.Optional;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import org.jspecify.annotations.Nullable;

/// What rules and clinicians decide about a participant.
public sealed interface Oversight extends ParticipantEvent {
    /// Screening found a reason not to take part.
    record FoundIneligible(RuleId rule, String because) implements Oversight {}

    /// The next dose waits.
    ///
    /// @param rule which asks for it; none if a person does
    /// @param because what was measured and its limit, in words
    record HoldPlaced(@Nullable RuleId rule, Lifter lifter, String because) implements Oversight {}

    /// A hold ends, with a written reason.
    record HoldLifted(EventId hold, String reason) implements Oversight {}

    /// Nothing more is taken; nobody takes that back within the software.
    record DosingStopped(@Nullable RuleId rule, String because) implements Oversight {}

    /// Somebody must look at this now.
    record AlarmOpened(Verdict verdict, @Nullable RuleId rule, String because) implements Oversight {}

    /// What becomes of an alarm once it is open.
    sealed interface OnAlarm extends Oversight {
        /// Which one: the entry that opened it.
        EventId alarm();

        /// What an event says of an alarm, of somebody or of the whole study; nothing if it speaks of none.
        static Optional<OnAlarm> in(Event event) {
            if (event instanceof StudyEvent.StopAlarm(var what)) {
                return Optional.of(what);
            }
            return event instanceof OnAlarm what ? Optional.of(what) : Optional.empty();
        }
    }

    record AlarmRead(EventId alarm, String note) implements OnAlarm {}

    /// What is written about a message that says no more than that somebody is needed.
    sealed interface Message extends OnAlarm {
        Channel channel();

        /// What the plan calls whoever gets it; no address.
        String recipient();
    }

    /// A message about an alarm is about to be tried, by whoever wrote this: of several servers that conduct one study,
    /// one alone, because all of them would give this entry the same id.
    ///
    /// @param attempt how many there were with this one
    record AlarmSending(EventId alarm, Channel channel, String recipient, int attempt) implements Message {
        /// The id of its entry.
        public EventId id() {
            return alarm.followedBy("message %s %d %s".formatted(channel, attempt, recipient));
        }
    }

    /// A message was tried. Whether it was read, nobody knows by it.
    ///
    /// @param delivered whether the other side took it
    /// @param note what the other side answered, in words
    record AlarmSent(EventId alarm, Channel channel, String recipient, boolean delivered, String note)
            implements Message {}

    /// How a message about an alarm leaves.
    enum Channel {
        EMAIL,
        /// A request to an address that passes it on, such as a pager's.
        WEBHOOK
    }

    /// A step of the protocol's own titration is allowed.
    ///
    /// @param recommended where a design finds the dose: the level of this step, up to which the design
    /// recommended to go when it was signed; none in other studies. What it recommended beyond stands in
    /// nobody's record
    record TitrationApproved(
            String step, String reason, @Nullable Integer recommended) implements Oversight {
        /// A step of a study without a design.
        public TitrationApproved(String step, String reason) {
            this(step, reason, null);
        }
    }

    /// Somebody asks, in an emergency, to be told what this one person was given. It opens nothing.
    record UnblindingAsked(String reason) implements Oversight {}

    /// The allocation of this one person was opened for their safety. The record does not say what it was.
    ///
    /// @param secondPerson the other of the two whom it takes, never the author: who asked, where it is the author
    /// who agreed
    record EmergencyUnblinded(String reason, String secondPerson) implements Oversight {}

    /// Something did not follow the protocol.
    ///
    /// @param important whether it may affect rights, safety or the data
    record DeviationRecorded(String kind, String description, boolean important) implements Oversight {}
}
