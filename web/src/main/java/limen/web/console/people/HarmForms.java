package limen.web.console.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.study.AdverseEvents.Action;
import limen.study.AdverseEvents.Causality;
import limen.study.AdverseEvents.FollowedUp;
import limen.study.AdverseEvents.Outcome;
import limen.study.AdverseEvents.Reported;
import limen.study.AdverseEvents.SentToAuthority;
import limen.study.AdverseEvents.Seriousness;
import limen.study.EventId;
import limen.study.Participant.AdverseEvent;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;

/// An adverse event, what became of it, and to whom it was reported, as forms.
final class HarmForms {
    private HarmForms() {}

    static ActForm<Reported> report() {
        return new ActForm<>(
                Act.HARM,
                new Sheet<>(Act.HARM.code(), Act.HARM.title(), "", 120, reported(), REPORTED),
                "The event stands in the record. Grade and seriousness are judged apart. Where it is serious, the clocks of 24 h, 7 d and 15 d run from now, when the study learned of it; rules may hold or stop at once.",
                "report this adverse event");
    }

    static final Told<Reported> REPORTED = new Told<>(HarmForms::reported, HarmForms::typed);

    private static List<Field> reported() {
        return List.of(
                new Field.Words("term", "Term", "that of CTCAE if there is one", 120, 1, true),
                new Field.Words("words", "What happened, in the words of who told it", "", 1000, 3, true),
                When.field("When did it begin?"),
                new Field.OneOf(
                        "grade",
                        "Grade (CTCAE)",
                        "how severe it was; not whether it is serious",
                        List.of(
                                new Field.Option("1", "1, mild: little or nothing felt; nothing to be done"),
                                new Field.Option(
                                        "2", "2, moderate: in the way of shopping, cooking, work; simple help"),
                                new Field.Option(
                                        "3",
                                        "3, severe, not at once life-threatening: in the way of washing, eating, dressing; hospital"),
                                new Field.Option("4", "4, life-threatening: urgent help is needed"),
                                new Field.Option("5", "5, death because of the event")),
                        true),
                new Field.AnyOf(
                        "serious",
                        "Which of these apply? (ICH E2A)",
                        "each makes it serious, whatever its grade; none, if none applies",
                        Stream.of(Seriousness.values())
                                .map(each -> new Field.Option(Codes.of(each), HarmNames.serious(each)))
                                .toList()),
                new Field.OneOf(
                        "causality",
                        "Was it because of a capsule?",
                        "as far as can be told without knowing what it held",
                        causalities(),
                        true),
                Field.yesNo(
                        "expected",
                        "Does the reference safety information name it?",
                        "with this nature and severity",
                        true),
                new Field.OneOf(
                        "action",
                        "What was done about the capsules?",
                        "a hold or a stop is signed on its own",
                        Stream.of(Action.values())
                                .map(each -> new Field.Option(Codes.of(each), HarmNames.action(each)))
                                .toList(),
                        true),
                new Field.OneOf("outcome", "How is it now?", "", outcomes(), true),
                DecisionForms.reason("Why is it judged so?", "what speaks for and against the capsule"));
    }

    private static Reported reported(Answers answers) {
        var grade = Integer.parseInt(answers.word("grade"));
        var outcome = code(Outcome.class, answers.word("outcome"));
        if ((grade == 5) != (outcome == Outcome.FATAL)) {
            throw Sheet.misfit(
                    "outcome",
                    "Grade 5 and a fatal outcome are the same: grade %d and \"%s\" do not go together. Please look again."
                            .formatted(grade, HarmNames.outcome(outcome)));
        }
        var serious = new LinkedHashSet<Seriousness>();
        answers.several("serious").forEach(typed -> serious.add(code(Seriousness.class, typed)));
        return new Reported(
                answers.word("term"),
                answers.word("words"),
                grade,
                Set.copyOf(serious),
                code(Causality.class, answers.word("causality")),
                answers.isYes("expected"),
                code(Action.class, answers.word("action")),
                outcome);
    }

    private static Typed typed(Reported event) {
        return Typed.NOTHING
                .with("term", event.term())
                .with("words", event.words())
                .with("grade", String.valueOf(event.grade()))
                .with(
                        "serious",
                        event.seriousness().stream().map(Codes::of).sorted().toList())
                .with("causality", Codes.of(event.causality()))
                .with("expected", event.expected() ? "yes" : "no")
                .with("action", Codes.of(event.action()))
                .with("outcome", Codes.of(event.outcome()));
    }

    static ActForm<FollowedUp> followUp(EventId id, AdverseEvent event) {
        var fields = List.<Field>of(
                new Field.OneOf(
                        "causality", "Was it because of a capsule?", "as it is judged now", causalities(), true),
                new Field.OneOf("outcome", "How is it now?", "", outcomes(), true),
                DecisionForms.reason("What was found?", ""));
        return new ActForm<>(
                Act.FOLLOW_UP,
                new Sheet<>(
                        Act.FOLLOW_UP.code(),
                        Act.FOLLOW_UP.title(),
                        "",
                        40,
                        fields,
                        Told.once(answers -> new FollowedUp(
                                id,
                                code(Causality.class, answers.word("causality")),
                                code(Outcome.class, answers.word("outcome")),
                                answers.word(ActForm.REASON)))),
                "“%s” is judged anew. The first opinion stays in the record, and the clocks go on from when the study first knew."
                        .formatted(event.report().term()),
                "judge this adverse event anew",
                Typed.NOTHING
                        .with("causality", Codes.of(event.report().causality()))
                        .with("outcome", Codes.of(event.report().outcome())));
    }

    static ActForm<SentToAuthority> sent(EventId id, AdverseEvent event) {
        var fields = List.<Field>of(
                new Field.OneOf(
                        "whom",
                        "To whom?",
                        "",
                        List.of(new Field.Option("sponsor", "Sponsor"), new Field.Option("authority", "Authority")),
                        true),
                new Field.Words("recipient", "Name, and number of the report if there is one", "", 120, 1, false),
                When.field("When was it sent?"),
                DecisionForms.reason("What was sent?", "first report, or what was still missing"));
        return new ActForm<>(
                Act.SENT,
                new Sheet<>(Act.SENT.code(), Act.SENT.title(), "", 40, fields, Told.once(answers -> {
                    var name = answers.word("recipient").strip();
                    return new SentToAuthority(id, answers.word("whom") + (name.isEmpty() ? "" : ", " + name));
                })),
                "The clock of this report for “%s” stops at the time that you enter. Limen sends nothing itself."
                        .formatted(event.report().term()),
                "record that this report was sent");
    }

    private static List<Field.Option> causalities() {
        return Stream.of(Causality.values())
                .map(each -> new Field.Option(Codes.of(each), HarmNames.causality(each)))
                .toList();
    }

    private static List<Field.Option> outcomes() {
        return Stream.of(Outcome.values())
                .map(each -> new Field.Option(Codes.of(each), HarmNames.outcome(each)))
                .toList();
    }

    private static <E extends Enum<E>> E code(Class<E> type, String typed) {
        return Codes.find(type, typed.toLowerCase(Locale.ROOT)).orElseThrow();
    }
}
