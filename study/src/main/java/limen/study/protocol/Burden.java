package limen.study.protocol;

import java.util.List;
import limen.study.protocol.Assessment.When;

/// How often one person is asked or measured, if nothing is missed and nothing ends early.
///
/// @param capsules planned in the course
/// @param days of the course
/// @param periods of the course
public record Burden(int capsules, int days, int periods) {
    public static Burden of(SupervisedStudy study) {
        return new Burden(
                PlanObservations.of(study).capsules(),
                study.course().days(),
                study.course().periods());
    }

    public int times(Assessment assessment) {
        return switch (assessment.when()) {
            case When.AtScreening _ -> 1;
            case When.BeforeEachDose _ -> capsules;
            case When.AfterEachDose(var delays) -> capsules * delays.size();
            case When.EachDay _ -> days;
            case When.EveryDays every -> Math.ceilDiv(days, every.days());
            case When.AtPeriodStart _ -> periods;
            case When.AtPeriodEnd _ -> periods;
            case When.AtEnd _ -> 1;
        };
    }

    public int contacts(List<FollowUp> followUps) {
        return followUps.stream()
                .mapToInt(followUp -> followUp.anchor() == FollowUp.Anchor.EACH_DOSE ? capsules : 1)
                .sum();
    }
}
