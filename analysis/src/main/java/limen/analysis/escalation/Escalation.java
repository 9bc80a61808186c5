package limen.analysis.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.protocol.DoseFinding;
import limen.study.protocol.DoseLevels;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;
import org.jspecify.annotations.Nullable;

/// What the dose-finding design of a supervised study says, and to whom.
///
/// No allocation is read, opened or not: every capsule counts as active, as in every rule that a
/// blinded person could watch. What comes out is counts per level, and never tells what one person
/// was given.
public sealed interface Escalation {
    /// A role that the design does not speak to.
    record Withheld(Role asking) implements Escalation {
        public String sentence() {
            return "What the design recommends is for the study physician and the monitor; %s is neither."
                    .formatted(asking.name().toLowerCase(Locale.ROOT));
        }
    }

    /// There is nothing to ask: a journal, or a protocol without a design.
    record NoDesign(String sentence) implements Escalation {}

    /// The answer to the study physician or the monitor.
    ///
    /// @param levels every written level, the lowest first
    /// @param places how many more people may be signed for the highest recommended level before
    /// its cohort was watched; null where nothing limits them
    /// @param people who took a capsule and are counted
    /// @param leftOut people who took one and are in no count, since their record was erased or
    /// their data withdrawn
    /// @param asOf the last time that the record knows
    /// @param onDrug share of people whose capsules hold the drug; 1 in an open study
    record Answered(
            DoseFinding design,
            List<LevelNumbers> levels,
            Recommendation recommendation,
            @Nullable Integer places,
            int people,
            int leftOut,
            Instant asOf,
            double onDrug)
            implements Escalation {
        public Answered {
            levels = List.copyOf(levels);
        }

        /// The highest level that one more person may be signed for now; 0 for none.
        public int highestNow() {
            var highest = recommendation.highest();
            return places != null && places == 0 ? highest - 1 : highest;
        }

        /// The entry by which the study physician lets somebody go up a step, on what was
        /// recommended here. Where the step goes further, the entry says so, and `decide` refuses
        /// it.
        public Oversight.TitrationApproved approval(TitrationStep step, String reason) {
            return new Oversight.TitrationApproved(
                    step.code(), reason, Math.min(highestNow(), level(step).number()));
        }

        /// Why an approval does not rest on what is recommended here; nothing if it does.
        public Optional<String> objection(Oversight.TitrationApproved approved) {
            var named = approved.recommended();
            if (named == null) {
                return Optional.of("The approval of step %s names no recommended level; the design recommends level %d"
                        .formatted(approved.step(), highestNow()));
            }
            return named > highestNow()
                    ? Optional.of("The approval of step %s rests on level %d; the design recommends no level above %d"
                            .formatted(approved.step(), named, highestNow()))
                    : Optional.empty();
        }

        private DoseLevels.Level level(TitrationStep step) {
            return levels.stream()
                    .map(LevelNumbers::level)
                    .filter(level -> step.equals(level.step()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "step %s leads to no level of this design".formatted(step.code())));
        }
    }

    /// Asks the design of a protocol.
    ///
    /// @param log every entry of the record, the oldest first
    /// @param asking who wants to know
    static Escalation of(Protocol protocol, Tables tables, List<Entry> log, Role asking) {
        if (!speaksTo(asking)) {
            return new Withheld(asking);
        }
        return switch (protocol) {
            case PersonalJournal _ ->
                new NoDesign("A personal journal proposes no dose and no date, so no design can find one.");
            case SupervisedStudy study -> of(study, tables, log);
        };
    }

    private static Escalation of(SupervisedStudy study, Tables tables, List<Entry> log) {
        var design = study.design();
        var levels = study.levels();
        if (design == null || levels.isEmpty()) {
            return new NoDesign("Protocol %s has no section design, so there is no level to recommend."
                    .formatted(study.identity().code()));
        }
        var cohorts = Cohorts.of(study, design, levels.get(), tables, log);
        return Recommending.of(study, design, levels.get(), cohorts);
    }

    /// Whether a role may see what a design recommends: the study physician, who signs, and the
    /// monitor.
    static boolean speaksTo(Role role) {
        return switch (role) {
            case PHYSICIAN, MONITOR -> true;
            case PARTICIPANT, INVESTIGATOR, PREPARER, STATISTICIAN, RULES -> false;
        };
    }
}
