package limen.study.protocol;

import limen.study.protocol.DoseFinding.Method;

/// A dose-finding design in one phrase.
public final class DesignInWords {
    private DesignInWords() {}

    public static String of(DoseFinding design) {
        var harm = design.harm();
        return "dose finding by %s; an event is an adverse event of grade %d or more that may come from the capsules%s, within %s; cohorts of %d, %d people"
                .formatted(
                        method(design.method()),
                        harm.grade(),
                        harm.stopOrSeekCare() ? ", a stop or a call for help" : "",
                        Spoken.duration(design.window()),
                        design.cohort(),
                        design.mostPeople());
    }

    private static String method(Method method) {
        return switch (method) {
            case Method.Crm crm -> "crm, aiming at a share of %s".formatted(crm.target());
            case Method.TiteCrm crm -> "tite_crm, aiming at a share of %s".formatted(crm.target());
            case Method.Boin boin -> "boin, aiming at a share of %s".formatted(boin.target());
            case Method.SubPerceptual both ->
                "sub_perceptual, accepting that a share of %s notices and a share of %s has an event"
                        .formatted(both.noticed().target(), both.target());
        };
    }
}
