package limen.study;

import java.time.LocalDate;
import java.util.List;
import limen.study.Standing.Place;
import org.jspecify.annotations.Nullable;

/// What happens to the study as a whole.
public sealed interface StudyEvent extends Event {
    /// Somebody signs the protocol.
    ///
    /// @param protocolVersion what was signed
    /// @param sha256 of the protocol file
    record ProtocolSigned(String protocolVersion, String sha256, String meaning) implements StudyEvent {}

    record StudyActivated(String protocolVersion) implements StudyEvent {}

    /// A new version takes the place of the old one; it is signed anew before the next dose.
    record ProtocolAmended(String protocolVersion, String sha256, String reason) implements StudyEvent {}

    record ApprovalExtended(String reference, LocalDate expires) implements StudyEvent {}

    /// The list of allocations is made and locked away.
    ///
    /// @param sha256 of the sealed list, published before the first capsule
    record AllocationsSealed(String sha256, int sequences) implements StudyEvent {}

    /// The data are closed to everything but what is told for somebody's protection: that they feel
    /// unwell, an adverse event, a contact. It stands behind the lock, and belongs to no analysis of
    /// what was locked.
    record DataLocked(String reason) implements StudyEvent {}

    /// The sealed list is opened, after which findings may speak of arms.
    record AllocationsOpened(String sha256, List<Opened> allocations) implements StudyEvent {
        /// What one person was given.
        ///
        /// @param sequence the arms of the periods, in order
        public record Opened(ParticipantId participant, List<String> sequence) {
            public Opened {
                sequence = List.copyOf(sequence);
            }
        }

        public AllocationsOpened {
            allocations = List.copyOf(allocations);
        }
    }

    /// Kits of one lot arrive.
    ///
    /// @param assay what the certificate of analysis says
    record KitsReceived(List<KitNumber> kits, String lot, LocalDate expires, String assay) implements StudyEvent {
        public KitsReceived {
            kits = List.copyOf(kits);
        }
    }

    record KitDestroyed(KitNumber kit, String reason, String witness) implements StudyEvent {}

    /// All dosing waits, or ends, for everybody. The entry is an alarm, too: somebody must look at this now.
    ///
    /// @param rule which asks for it; none if a person does
    record StudyStopped(@Nullable String rule, String reason) implements StudyEvent {}

    /// What becomes of the alarm that a stop of the whole study is.
    ///
    /// @param what names the entry of the stop
    record StopAlarm(Oversight.OnAlarm what) implements StudyEvent {}

    /// Somebody's record was erased. What the study must go on counting is kept here, and belongs to nobody.
    ///
    /// @param code made up for the purpose, so that the counts stay what they were
    /// @param place in the sealed list, which nobody else may get; none if there was none
    /// @param adverse how much each of their adverse events weighs
    record RecordErased(
            ParticipantId code,
            boolean enrolled,
            boolean dosed,
            boolean stoppedByVitals,
            @Nullable Place place,
            List<KitLeft> kits,
            List<Tally.Weight> adverse)
            implements StudyEvent {
        /// A kit that they had.
        ///
        /// @param capsules handed out and not returned
        /// @param taken how many of those were taken; 0.5 for half of one
        public record KitLeft(KitNumber kit, Kit.Where where, int capsules, double taken) {}

        public RecordErased {
            kits = List.copyOf(kits);
            adverse = List.copyOf(adverse);
        }
    }

    /// Who of those who conduct the study may come in, with what, and who did.
    ///
    /// @param role in which they write
    /// @param name by which they sign, and sign in
    record StaffAccess(Role role, String name, Access what) implements StudyEvent {
        public StaffAccess {
            if (role == Role.PARTICIPANT || role == Role.RULES) {
                throw new IllegalArgumentException("%s is no role of those who conduct a study".formatted(role));
            }
            if (name.isBlank()) {
                throw new IllegalArgumentException("Somebody who conducts a study needs a name");
            }
        }

        /// Whose access it is.
        public Author owner() {
            return new Author(role, name);
        }
    }

    /// Somebody took a copy of the record away, where nothing that is done here reaches it any more.
    record CopyTaken(Copy copy) implements StudyEvent {
        public enum Copy {
            /// The whole record as text, with the documents of the study.
            ARCHIVE,
            /// Every value of every entry, as far as whoever takes it may read them.
            TABLE,
            /// What the findings rest on, and the findings.
            PASSPORT,
            /// Everything, encrypted.
            BACKUP
        }
    }

    /// The board lets the study go on.
    record StudyResumed(String reason, String secondSignature) implements StudyEvent {}
}
