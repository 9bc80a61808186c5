package limen.study.protocol;

import java.util.List;

/// Set and setting: what is gone through before each capsule.
public record Setting(List<Check> checklist, boolean supportPerson) {
    public record Check(String code, String words) {}

    public Setting {
        checklist = List.copyOf(checklist);
    }
}
