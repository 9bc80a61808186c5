package limen.web.sheet;

import java.util.List;
import limen.evidence.ObservationTable;
import limen.study.Report.EffectReported;

/// Something that was felt, pleasant or not.
final class EffectForm implements Sheet.Form<EffectReported> {
    private static final String EFFECT = "effect";
    private static final String STRENGTH = "strength";
    private static final List<String> EFFECTS = List.of(
            "euphoria",
            "strong_liking_or_wanting_more",
            "feeling_close_to_others",
            "calm",
            "alertness",
            "talkativeness",
            "restlessness",
            "anxiety",
            "irritability",
            "low_mood",
            "tiredness",
            "jaw_tension",
            "teeth_grinding",
            "dry_mouth",
            "nausea",
            "reduced_appetite",
            "headache",
            "dizziness",
            "feeling_warm",
            "feeling_cold",
            "sweating",
            "palpitations",
            "trouble_sleeping");

    static Sheet<EffectReported> sheet() {
        return new Sheet<>(
                "effect",
                "Something you felt",
                "Pleasant or not: both are effects, and both are worth knowing.",
                20,
                List.of(
                        new Field.OneOf(
                                EFFECT,
                                "What was it?",
                                "",
                                EFFECTS.stream()
                                        .map(name -> new Field.Option(name, said(name)))
                                        .toList(),
                                true),
                        new Field.Line(STRENGTH, "How strong?", "hardly", "as strong as can be", 0, 100)),
                new EffectForm());
    }

    private static String said(String name) {
        return Units.spoken(ObservationTable.reviewed().find(name).orElseThrow().label());
    }

    @Override
    public EffectReported event(Answers answers) {
        var strength = answers.whole(STRENGTH);
        if (strength == null) {
            throw new Misfit(STRENGTH, "Please mark how strong it was.");
        }
        return new EffectReported(answers.word(EFFECT), strength);
    }

    @Override
    public Typed typed(EffectReported event) {
        return Typed.NOTHING.with(EFFECT, event.effect()).with(STRENGTH, String.valueOf(event.intensity()));
    }
}
