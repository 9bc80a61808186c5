package limen.web.console.sealed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import limen.study.Participant;
import limen.study.protocol.Arm;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.Sequence;

/// What one person was given in one period.
///
/// @param when it began, or what is known of that
/// @param what in words of the protocol
public record Given(int period, String when, String what, String kit) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /// Period by period as far as they have begun: what is still to come was given to nobody.
    static List<Given> of(
            SupervisedStudy study, AllocationList list, Sequence sequence, Participant person, LocalDate today) {
        var given = new ArrayList<Given>();
        var first = person.standing().firstDay();
        for (int period = 1; period <= sequence.arms().size(); period++) {
            var from = first == null ? null : first.plusDays(study.course().firstDayOf(period));
            if (period > 1 && (from == null || from.isAfter(today))) {
                break;
            }
            given.add(new Given(
                    period,
                    from == null ? "not begun" : "from " + DAY.format(from),
                    what(study, sequence.arm(period)),
                    list.kit(sequence.stratum(), sequence.number(), period)
                            .map(Kit::number)
                            .map(Object::toString)
                            .orElse("none planned")));
        }
        return given;
    }

    private static String what(SupervisedStudy study, String code) {
        return study.arms().stream()
                .filter(arm -> arm.code().equals(code))
                .map(Arm::label)
                .findFirst()
                .orElse(code);
    }
}
