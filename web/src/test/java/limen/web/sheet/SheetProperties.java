package limen.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import limen.evidence.Instruments;
import limen.study.ParticipantEvent;
import limen.study.SlotId;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Setting;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class SheetProperties {
    private static final SlotId SLOT = new SlotId(1, 2);

    /// What a correction shows again says the same once more.
    @Test
    void what_is_shown_again_is_read_as_the_same() {
        Seeded.forAll("sheets", 400, random -> {
            for (var sheet : all()) {
                saysTheSameAgain(sheet, random);
            }
        });
    }

    private static <E extends ParticipantEvent> void saysTheSameAgain(Sheet<E> sheet, RandomGenerator random) {
        var typed = typed(sheet, random);
        if (sheet.read(typed) instanceof Sheet.Reading.Read<E>(var event)) {
            assertThat(sheet.read(sheet.form().typed(event)))
                    .as("%s of %s", sheet.code(), typed)
                    .isEqualTo(new Sheet.Reading.Read<>(event));
        }
    }

    private static List<Sheet<?>> all() {
        var all = new ArrayList<Sheet<?>>(List.of(
                Sheets.screening(),
                Sheets.beforeCapsule(SLOT),
                Sheets.unwell(),
                Sheets.habit(),
                Sheets.journal(),
                Sheets.medicine(),
                Sheets.effect(),
                Sheets.lifeEvent(),
                Sheets.leaveOut(SLOT),
                Sheets.setting(
                        new Setting(
                                List.of(
                                        new Setting.Check("quiet", "It is quiet."),
                                        new Setting.Check("home", "At home.")),
                                true),
                        SLOT)));
        for (var what : List.<What>of(
                new What.Vitals(), new What.Guess(), new What.PregnancyTest(), new What.CheckIn("LIMEN-DAY"))) {
            all.add(Sheets.of(what, SLOT).orElseThrow());
        }
        for (var instrument : Instruments.shipped()) {
            all.add(InstrumentForms.questionnaire(instrument));
        }
        return all;
    }

    private static Typed typed(Sheet<?> sheet, RandomGenerator random) {
        var typed = Typed.NOTHING;
        for (var field : sheet.fields()) {
            if (!field.needed() && random.nextInt(4) == 0) {
                continue;
            }
            typed = switch (field) {
                case Field.Number number ->
                    typed.with(
                            number.name(),
                            Numbers.plain(
                                    Math.round(random.nextDouble(number.lowest(), number.highest()) * 100) / 100.0));
                case Field.Line line ->
                    typed.with(line.name(), String.valueOf(random.nextInt(line.lowest(), line.highest() + 1)));
                case Field.OneOf one ->
                    typed.with(
                            one.name(),
                            one.options()
                                    .get(random.nextInt(one.options().size()))
                                    .value());
                case Field.AnyOf any ->
                    typed.with(
                            any.name(),
                            any.options().stream()
                                    .map(Field.Option::value)
                                    .filter(_ -> random.nextBoolean())
                                    .toList());
                case Field.Time time ->
                    typed.with(time.name(), "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)));
                case Field.Words words -> typed.with(words.name(), "word " + random.nextInt(100));
            };
        }
        return typed;
    }
}
