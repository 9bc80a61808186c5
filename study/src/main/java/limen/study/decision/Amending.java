package limen.study.decision;

import java.util.Objects;
import java.util.Optional;
import limen.study.Conduct;
import limen.study.protocol.Arm;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.Strata;

/// Why a new protocol cannot take the place of the one in force, whoever signs it.
public final class Amending {
    private Amending() {}

    public static Optional<String> obstacle(Conduct conduct, Protocol now, Protocol next) {
        if (!(now instanceof SupervisedStudy study) || !(next instanceof SupervisedStudy amended)) {
            return Optional.of("Only the protocol of a study can be amended, by another of that study");
        }
        if (!amended.identity().code().equals(study.identity().code())) {
            return Optional.of("The new text is the protocol of %s, and this study is %s"
                    .formatted(amended.identity().code(), study.identity().code()));
        }
        if (amended.identity().version().equals(study.identity().version())) {
            return Optional.of("Version %s is the version in force; an amendment has a version of its own"
                    .formatted(study.identity().version()));
        }
        return conduct.allocations().sealed() == null || isOfOneList(study, amended)
                ? Optional.empty()
                : Optional.of("A list of allocations is sealed, made from the arms, doses, periods, strata and kits of"
                        + " version %s; an amendment cannot change those"
                                .formatted(study.identity().version()));
    }

    /// Whether the sealed list of one is a list of the other too.
    private static boolean isOfOneList(SupervisedStudy one, SupervisedStudy other) {
        return one.arms().stream()
                        .map(Amending::given)
                        .toList()
                        .equals(other.arms().stream().map(Amending::given).toList())
                && one.drug().equals(other.drug())
                && one.allocation().equals(other.allocation())
                && one.course().periods() == other.course().periods()
                && Objects.equals(one.blinding(), other.blinding())
                && Strata.of(one).equals(Strata.of(other));
    }

    /// What is in a capsule of this arm. How the arm is called matters to nobody's kit.
    private static String given(Arm arm) {
        return arm.code() + " " + arm.dose();
    }
}
