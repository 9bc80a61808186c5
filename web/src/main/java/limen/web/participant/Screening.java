package limen.web.participant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import limen.capture.Situation;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.protocol.Assessment;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Task;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import limen.web.sheet.Typed;

/// How far somebody has come with the questions of the beginning. Each page is saved as an entry of its
/// own, and rules look at all of them together.
record Screening(SupervisedStudy study, Situation situation, Instant at) {
    private static final List<Sheet<Admission.Screened>> PAGES = Sheets.screeningPages();

    List<Sheet<Admission.Screened>> pages() {
        return PAGES;
    }

    boolean isDone(int page) {
        return PAGES.get(page - 1).fields().stream()
                .filter(Field::needed)
                .allMatch(field ->
                        situation.person().readings().latest(field.name(), at).isPresent());
    }

    /// The first page with a question that was not answered; one beyond the last if there is none.
    int next() {
        var page = 1;
        while (page <= PAGES.size() && isDone(page)) {
            page++;
        }
        return page;
    }

    boolean isDone() {
        return next() > PAGES.size();
    }

    boolean isBegun() {
        return situation.person().standing().screenedAt() != null;
    }

    boolean isClosed() {
        return situation.person().supervision().ineligible() != null;
    }

    /// What was told on a page, as it would be typed.
    Typed told(int page) {
        var sheet = PAGES.get(page - 1);
        var answers = new LinkedHashMap<String, Value>();
        for (var field : sheet.fields()) {
            situation
                    .person()
                    .readings()
                    .latest(field.name(), at)
                    .ifPresent(past -> answers.put(field.name(), past.value()));
        }
        return sheet.form().typed(new Admission.Screened(answers));
    }

    FormPage.Step step(int page) {
        var left = PAGES.subList(page - 1, PAGES.size()).stream()
                .mapToInt(Sheet::seconds)
                .sum();
        return new FormPage.Step(page, PAGES.size(), PAGES.get(page - 1).fields(), left);
    }

    /// Forms that are still to be filled in before the course.
    List<Row> stillYours() {
        return situation.agenda(at).stream()
                .filter(due -> due.task() instanceof Task.Assess(var assessment, var slot)
                        && assessment.when() instanceof Assessment.When.AtScreening
                        && Sheets.of(assessment.what(), null).isPresent())
                .map(due -> new Row(
                        Row.Mark.DUE,
                        Rows.title(due.task()),
                        "about " + Today.spoken(Rows.seconds(due.task())),
                        "",
                        Paths.form(due)))
                .toList();
    }

    /// What the clinic finds out, in words.
    List<String> clinics() {
        var found = new ArrayList<String>();
        for (var assessment : study.assessments()) {
            if (assessment.when() instanceof Assessment.When.AtScreening
                    && Sheets.of(assessment.what(), null).isEmpty()
                    && situation.person().answered().last(assessment.what(), at).isEmpty()) {
                found.add(Rows.title(assessment.what()));
            }
        }
        found.add("Your height and weight, and how your body breaks the drug down, if the doctor wants to know it");
        if (study.eligibility().pregnancyTest()) {
            found.add("A pregnancy test, if you can become pregnant");
        }
        found.add("Whom to call in an emergency"
                + (study.setting().supportPerson() ? ", and who is with you on days with a capsule" : ""));
        return found;
    }
}
