package limen.web.sheet;

import java.util.ArrayList;
import java.util.List;
import limen.study.Admission.ConsentGiven;
import limen.study.protocol.PersonalJournal;

/// The age gate of a journal, and the questions whether it is understood what a journal is.
///
/// @param journal whose questions they are
record BeginForm(PersonalJournal journal) implements Sheet.Form<ConsentGiven> {
    private static final String ADULT = "adult";
    private static final String QUIZ = "quiz-";

    static Sheet<ConsentGiven> sheet(PersonalJournal journal) {
        var fields = new ArrayList<Field>();
        fields.add(Field.yesNo(ADULT, "Are you 18 years old, or older?", "", true));
        var quiz = journal.consent().quiz();
        for (int i = 0; i < quiz.size(); i++) {
            fields.add(new Field.OneOf(
                    QUIZ + (i + 1),
                    quiz.get(i).statement(),
                    "",
                    List.of(new Field.Option("yes", "True"), new Field.Option("no", "Not true")),
                    true));
        }
        return new Sheet<>("begin", "Before you begin", "", 90, fields, new BeginForm(journal));
    }

    @Override
    public ConsentGiven event(Answers answers) {
        if (!answers.isYes(ADULT)) {
            throw new Misfit(
                    ADULT,
                    "A journal of this kind is for adults. Nothing was kept. The numbers to call are for everybody.");
        }
        var given = new ArrayList<Boolean>();
        var quiz = journal.consent().quiz();
        for (int i = 0; i < quiz.size(); i++) {
            var answer = answers.isYes(QUIZ + (i + 1));
            if (answer != quiz.get(i).isTrue()) {
                throw new Misfit(QUIZ + (i + 1), "It is the other way round. Please read once more what stands above.");
            }
            given.add(answer);
        }
        return new ConsentGiven(journal.consent().version(), given);
    }

    @Override
    public Typed typed(ConsentGiven event) {
        return Typed.NOTHING;
    }
}
