package limen.web.sheet;

import java.util.List;
import limen.study.Dosing.SettingChecked;
import limen.study.SlotId;
import limen.study.protocol.Setting;
import org.jspecify.annotations.Nullable;

/// Set and setting before a capsule: the checklist of the protocol, and the person who is there.
record SettingForm(@Nullable SlotId slot) implements Sheet.Form<SettingChecked> {
    private static final String CHECKED = "checked";
    private static final String SUPPORT = "support";

    static Sheet<SettingChecked> sheet(Setting setting, @Nullable SlotId slot) {
        var list = new Field.AnyOf(
                CHECKED,
                "Which of these hold?",
                "Mark what is so. Leave out what is not.",
                setting.checklist().stream()
                        .map(check -> new Field.Option(check.code(), check.words()))
                        .toList());
        var support = Field.yesNo(
                SUPPORT, "Is the person you named there, or can they be reached all day?", "", setting.supportPerson());
        return new Sheet<>(
                "setting",
                "Where you are, and who is there",
                "",
                20,
                setting.supportPerson() ? List.of(list, support) : List.of(list),
                new SettingForm(slot));
    }

    @Override
    public SettingChecked event(Answers answers) {
        return new SettingChecked(slot, answers.several(CHECKED), answers.isYes(SUPPORT));
    }

    @Override
    public Typed typed(SettingChecked event) {
        return Typed.NOTHING
                .with(CHECKED, event.checked().stream().sorted().toList())
                .with(SUPPORT, event.supportPerson() ? "yes" : "no");
    }
}
