package limen.web.participant;

import java.util.List;
import java.util.Map;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.jspecify.annotations.Nullable;

/// A form as it is shown: what is asked, what was typed, and what of that could not be read.
///
/// @param id that the entry will have
/// @param path where it is sent to
/// @param hidden values that go with it unseen
/// @param notice one sentence above everything; empty if there is none
/// @param button what saving it is called: verb and object
public record FormPage(
        Sheet<?> sheet,
        String id,
        String path,
        Map<String, String> hidden,
        Typed typed,
        Map<String, String> faults,
        String notice,
        String button) {
    public FormPage {
        hidden = Map.copyOf(hidden);
        faults = Map.copyOf(faults);
    }

    static FormPage fresh(Sheet<?> sheet, String path, Map<String, String> hidden, String button) {
        return new FormPage(sheet, Desk.freshId(), path, hidden, Typed.NOTHING, Map.of(), "", button);
    }

    /// The same with something in it already.
    FormPage typed(Typed beforehand) {
        return new FormPage(sheet, id, path, hidden, beforehand, faults, notice, button);
    }

    /// The same once more, with nothing typed lost.
    FormPage again(String id, Typed typed, Map<String, String> faults, String notice) {
        return new FormPage(sheet, id, path, hidden, typed, faults, notice, button);
    }

    /// About how long it takes.
    public String burden() {
        return Today.spoken(sheet.seconds());
    }

    public boolean canSkip() {
        return sheet.fields().stream().noneMatch(Field::needed);
    }

    public List<Field> fields() {
        return sheet.fields();
    }

    public String typed(Field field) {
        return typed.of(field.name());
    }

    public boolean has(Field field, String value) {
        return typed.has(field.name(), value);
    }

    /// What is wrong with an answer; empty if nothing is.
    public String fault(Field field) {
        return faults.getOrDefault(field.name(), "");
    }

    /// For whoever hears the page; null where nothing is wrong.
    public @Nullable String invalid(Field field) {
        return fault(field).isEmpty() ? null : "true";
    }

    /// Where in the page a field stands.
    public String anchor(Field field) {
        return field.name();
    }

    /// What describes a field to somebody who hears the page.
    public @Nullable String describedBy(Field field) {
        var described = new StringBuilder();
        if (!field.hint().isEmpty()) {
            described.append(field.name()).append("-hint");
        }
        if (!fault(field).isEmpty()) {
            described
                    .append(described.isEmpty() ? "" : " ")
                    .append(field.name())
                    .append("-fault");
        }
        return described.isEmpty() ? null : described.toString();
    }

    /// How many answers could not be read, in words.
    public String summary() {
        return faults.size() == 1
                ? "One answer could not be read. Nothing was saved yet."
                : "%d answers could not be read. Nothing was saved yet.".formatted(faults.size());
    }
}
