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
/// @param step how far one has come in a long form; null if it is shown whole
/// @param known what was told today already, in words by field: it goes along without being asked again
public record FormPage(
        Sheet<?> sheet,
        String id,
        String path,
        Map<String, String> hidden,
        Typed typed,
        Map<String, String> faults,
        String notice,
        String button,
        @Nullable Step step,
        Map<String, String> known) {
    public FormPage {
        hidden = Map.copyOf(hidden);
        faults = Map.copyOf(faults);
        known = Map.copyOf(known);
    }

    FormPage(
            Sheet<?> sheet,
            String id,
            String path,
            Map<String, String> hidden,
            Typed typed,
            Map<String, String> faults,
            String notice,
            String button) {
        this(sheet, id, path, hidden, typed, faults, notice, button, null, Map.of());
    }

    /// One page of a long form.
    ///
    /// @param number of the page, from 1
    /// @param fields that stand on it
    /// @param seconds that it and those after it take
    public record Step(int number, int of, List<Field> fields, int seconds) {
        public Step {
            fields = List.copyOf(fields);
        }

        /// "Page 2 of 4, about 40 s left."
        public String words() {
            return "Page %d of %d, about %s left.".formatted(number, of, Today.spoken(seconds));
        }

        public boolean isFirst() {
            return number == 1;
        }

        public boolean isLast() {
            return number == of;
        }
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
        return new FormPage(sheet, id, path, hidden, typed, faults, notice, button, step, known);
    }

    FormPage at(Step page) {
        return new FormPage(sheet, id, path, hidden, typed, faults, notice, button, page, known);
    }

    /// With what was told today already.
    ///
    /// @param answers as they would be typed
    /// @param words the same, said
    FormPage knowing(Typed answers, Map<String, String> words) {
        var all = typed;
        for (var name : words.keySet()) {
            if (all.of(name).isEmpty()) {
                all = all.with(name, answers.of(name));
            }
        }
        return new FormPage(sheet, id, path, hidden, all, faults, notice, button, step, words);
    }

    /// What going on from a page is called.
    public String next() {
        return step == null || step.isLast() ? button : path.equals(Paths.SCREENING) ? "Save and go on" : "Next";
    }

    /// What pausing means, in words.
    public String pause() {
        return path.equals(Paths.SCREENING) ? Drafts.SAVED_SO_FAR : Drafts.PAUSE;
    }

    /// About how long it takes.
    public String burden() {
        return Today.spoken(sheet.seconds());
    }

    public boolean canSkip() {
        return sheet.fields().stream().noneMatch(Field::needed);
    }

    public List<Field> fields() {
        var here = step == null ? sheet.fields() : step.fields();
        return here.stream().filter(field -> !known.containsKey(field.name())).toList();
    }

    /// What was typed on other pages, and what is known: it goes along unseen, so that nothing typed is
    /// lost.
    public List<Map.Entry<String, String>> carried() {
        return sheet.fields().stream()
                .filter(field -> !fields().contains(field))
                .flatMap(field -> typed.all(field.name()).stream().map(value -> Map.entry(field.name(), value)))
                .toList();
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
