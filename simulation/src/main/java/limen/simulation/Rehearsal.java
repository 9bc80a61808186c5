package limen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.decision.Tables;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.SealedList;
import org.jspecify.annotations.Nullable;

/// A protocol lived through by virtual people, by the same code that real people would go through.
///
/// @param log every entry, in the order in which it was accepted
/// @param people by code, as they stand at the end
/// @param allocations the list that was sealed, with its nonce; none in an open study or a journal
/// @param refusals what somebody proposed and the study did not take
public record Rehearsal(
        List<Entry> log,
        Map<ParticipantId, Participant> people,
        Conduct conduct,
        @Nullable SealedList allocations,
        List<Refused> refusals) {
    public Rehearsal {
        log = List.copyOf(log);
        people = Map.copyOf(people);
        refusals = List.copyOf(refusals);
    }

    /// Something proposed that the study did not take.
    ///
    /// @param what kind of event it was
    public record Refused(Instant at, @Nullable ParticipantId person, Author by, String what, String because) {}

    /// What is rehearsed.
    ///
    /// @param firstDay on which the study opens
    /// @param zone of personal journals; a study's sites name their own
    public record Plan(int participants, long seed, LocalDate firstDay, ZoneId zone, Assumptions assumptions) {
        public Plan {
            if (participants < 1 || participants > 100_000) {
                throw new IllegalArgumentException(
                        "%d participants cannot be rehearsed; expected 1 to 100000".formatted(participants));
            }
        }
    }

    /// The list that a rehearsal seals, without playing it; nothing where nobody is blinded.
    public static Optional<SealedList> list(Protocol protocol, Plan plan) {
        return protocol instanceof SupervisedStudy study && study.isBlinded()
                ? Optional.of(StudyRehearsal.sealed(study, plan))
                : Optional.empty();
    }

    /// Plays it. The same plan gives the same log, entry by entry.
    ///
    /// @param progress is told how many percent have been played
    public static Rehearsal of(Protocol protocol, Tables tables, Plan plan, IntConsumer progress) {
        return switch (protocol) {
            case SupervisedStudy study -> new StudyRehearsal(study, tables, plan).play(progress);
            case PersonalJournal journal -> new JournalRehearsal(journal, tables, plan).play(progress);
        };
    }
}
