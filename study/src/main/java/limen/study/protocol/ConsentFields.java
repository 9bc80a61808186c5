package limen.study.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import limen.notation.Fields;
import limen.notation.Forms;
import limen.study.protocol.Consent.Question;
import limen.study.protocol.Setting.Check;

/// What people are told and asked before they take part, and before each capsule.
final class ConsentFields {
    /// Fewer would not show that somebody understood.
    private static final int FEWEST_STATEMENTS = 6;

    private ConsentFields() {}

    static Supplier<Consent> consent(Fields fields) {
        var version = fields.text("version");
        var quiz = fields.sections("quiz", ConsentFields::question);
        if (quiz.isRead()) {
            checkDistinct(quiz.get());
            var count = quiz.get().size();
            if (count < FEWEST_STATEMENTS) {
                quiz.reject(
                        "%d statement%s".formatted(count, count == 1 ? " stands here" : "s stand here"),
                        "at least %d".formatted(FEWEST_STATEMENTS));
            } else if (Placed.values(quiz.get()).stream()
                            .map(Question::isTrue)
                            .distinct()
                            .count()
                    == 1) {
                quiz.reject("one answer fits all statements", "some that are true and some that are false");
            }
        }
        return () -> new Consent(version.get(), Placed.values(quiz.get()));
    }

    /// One statement written six times would show nothing.
    private static void checkDistinct(List<Placed<Question>> quiz) {
        var seen = new HashSet<String>();
        for (var each : quiz) {
            if (!seen.add(Spoken.folded(each.value().statement()))) {
                each.code().reject("\"%s\" stands twice".formatted(each.value().statement()), "each statement once");
            }
        }
    }

    private static Supplier<Placed<Question>> question(Fields fields) {
        var statement = fields.text("statement");
        var answer = fields.required("answer", Forms.oneOf("answer", List.of("true", "false")));
        return () -> new Placed<>(new Question(statement.get(), answer.get().equals("true")), statement);
    }

    static Supplier<Setting> setting(Fields fields) {
        var checklist = Placed.distinct(fields.sections("checklist", ConsentFields::check));
        var supportPerson = fields.yesNo("support_person");
        return () -> new Setting(Placed.values(checklist.get()), supportPerson.get());
    }

    private static Supplier<Placed<Check>> check(Fields fields) {
        var code = fields.required("code", Notations.code());
        var words = fields.text("words");
        return () -> new Placed<>(new Check(code.get(), words.get()), code);
    }
}
