package limen.web.console.study;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import limen.study.Participant;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.Strata;

/// How many people have come how far, stratum by stratum, beside the plan.
///
/// @param rows one for each stratum, one for those who are not enrolled, and the sum
/// @param planned whether the protocol says how many
public record Enrolment(List<Row> rows, boolean planned) {
    public Enrolment {
        rows = List.copyOf(rows);
    }

    /// How far those of one stratum have come.
    ///
    /// @param of whom, in words
    /// @param plan how many the protocol plans, in words; `–` where it does not say
    public record Row(
            String of,
            int screened,
            int consented,
            int enrolled,
            int begun,
            int completed,
            int stopped,
            int left,
            String plan,
            boolean sum) {}

    static Enrolment of(SupervisedStudy study, List<Participant> people, ZonedDateTime now) {
        var blinding = study.blinding();
        var plan = blinding == null ? null : Strata.even(study, blinding.people());
        var rows = new ArrayList<Row>();
        for (var stratum : Strata.of(study)) {
            rows.add(row(
                    study,
                    stratum.replace("/", ", "),
                    people.stream().filter(person -> isOf(person, stratum)).toList(),
                    now,
                    plan == null ? "–" : String.valueOf(plan.get(stratum))));
        }
        rows.add(row(
                study,
                "not enrolled yet",
                people.stream()
                        .filter(person -> !person.standing().isEnrolled())
                        .toList(),
                now,
                "–"));
        var sum = row(study, "all", people, now, blinding == null ? "–" : String.valueOf(blinding.people()));
        rows.add(new Row(
                sum.of,
                sum.screened,
                sum.consented,
                sum.enrolled,
                sum.begun,
                sum.completed,
                sum.stopped,
                sum.left,
                sum.plan,
                true));
        return new Enrolment(rows, blinding != null);
    }

    /// By the stratum of the enrolment, which everybody may know: not by the place in the list.
    private static boolean isOf(Participant person, String stratum) {
        var enrolment = person.standing().enrolment();
        return enrolment != null && enrolment.stratum().equals(stratum);
    }

    private static Row row(SupervisedStudy study, String of, List<Participant> people, ZonedDateTime now, String plan) {
        int screened = 0;
        int consented = 0;
        int enrolled = 0;
        int begun = 0;
        int completed = 0;
        int stopped = 0;
        int left = 0;
        for (var person : people) {
            var standing = person.standing();
            screened += standing.screenedAt() == null ? 0 : 1;
            consented += standing.consented() == null ? 0 : 1;
            enrolled += standing.isEnrolled() ? 1 : 0;
            begun += standing.hasBegun() ? 1 : 0;
            if (standing.left() != null) {
                left++;
            } else if (person.supervision().stop() != null) {
                stopped++;
            } else if (isOver(study, person, now)) {
                completed++;
            }
        }
        return new Row(of, screened, consented, enrolled, begun, completed, stopped, left, plan, false);
    }

    private static boolean isOver(SupervisedStudy study, Participant person, ZonedDateTime now) {
        var firstDay = person.standing().firstDay();
        var zone = person.standing().zone(now.toInstant());
        return firstDay != null
                && !now.withZoneSameInstant(zone)
                        .toLocalDate()
                        .isBefore(firstDay.plusDays(study.course().days()));
    }
}
