package limen.web.participant;

import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.capture.Receipt;
import limen.evidence.OwnTask;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Report;
import limen.study.instrument.TaskResult;
import limen.study.protocol.Assessment;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tasks that measure what somebody does: shown, timed by the browser, and recorded trial by trial.
@RestController
final class TaskRoom {
    private static final int UNREADABLE = 422;
    private static final int MOST_TRIALS = 400;
    private static final int LONGEST_TRIAL = 200;

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;
    private final SecureRandom random = new SecureRandom();

    TaskRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping(Paths.TASK)
    ResponseEntity<byte[]> task(Visitor.TakingPart visitor, @RequestParam("due") String key, Csrf csrf) {
        return due(visitor, key)
                .map(due -> Answer.page(page(visitor, due, key, "", csrf)))
                .orElseGet(this::notDue);
    }

    @PostMapping(Paths.TASK)
    ResponseEntity<byte[]> done(
            Visitor.TakingPart visitor,
            @RequestParam("due") String key,
            @RequestParam MultiValueMap<String, String> sent,
            Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        var id = Filing.entryId(typed);
        if (desk.situation(visitor).person().entry(EventId.of(id)).isPresent()) {
            return Filing.onward();
        }
        var due = due(visitor, key);
        if (due.isEmpty()) {
            return notDue();
        }
        var task = due.get().task();
        var trials = trials(typed.of("trials"));
        var because = impossible(task, trials);
        if (!because.isEmpty()) {
            return Answer.page(UNREADABLE, page(visitor, due.get(), key, because, csrf));
        }
        var performed = new Report.TaskPerformed(task.id(), trials);
        return switch (desk.propose(visitor, id, due.get().planned(), desk.now(visitor), performed)) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Filing.onward();
            case Receipt.Refused(var refused) -> Answer.page(UNREADABLE, page(visitor, due.get(), key, refused, csrf));
        };
    }

    /// Why these trials cannot be, in words; empty if they can.
    static String impossible(OwnTask task, List<String> trials) {
        if (trials.isEmpty()) {
            return "Nothing arrived. The task needs its script; without it, it can be left out.";
        }
        if (trials.size() > MOST_TRIALS || trials.stream().anyMatch(trial -> trial.length() > LONGEST_TRIAL)) {
            return "What arrived is more than this task can hold (%d lines of %d characters). Nothing was saved."
                    .formatted(MOST_TRIALS, LONGEST_TRIAL);
        }
        return switch (TaskResult.of(task, trials)) {
            case TaskResult.Unscorable(var of, var sentence) -> sentence + ". Nothing was saved; you can try again.";
            case TaskResult.Reactions _, TaskResult.Span _, TaskResult.Uses _ -> "";
        };
    }

    private static List<String> trials(String sent) {
        return Arrays.stream(sent.split("\\R", -1))
                .map(String::strip)
                .filter(trial -> !trial.isEmpty())
                .toList();
    }

    private record Known(OwnTask task, ZonedDateTime planned) {}

    private Optional<Known> due(Visitor.TakingPart visitor, String key) {
        return desk.situation(visitor).agenda(desk.now(visitor).toInstant()).stream()
                .filter(due -> due.key().equals(key) && due.state() instanceof DueState.Open)
                .findFirst()
                .flatMap(due -> due.task() instanceof Task.Assess(var assessment, var slot)
                                && assessment.what() instanceof Assessment.What.Task(var name)
                        ? OwnTask.find(name).map(task -> new Known(task, due.planned()))
                        : Optional.empty());
    }

    private String page(Visitor.TakingPart visitor, Known due, String key, String notice, Csrf csrf) {
        var page = TaskPage.fresh(due.task(), key, visitor.code(), occasion(visitor, due.task()), random, notice);
        return StudyTemplates.task(frames.of("A task", null), page, csrf);
    }

    private int occasion(Visitor.TakingPart visitor, OwnTask task) {
        return 1
                + (int) desk.study().entries(visitor.id()).stream()
                        .map(Entry::event)
                        .filter(event -> event instanceof Report.TaskPerformed performed
                                && performed.task().equals(task.id()))
                        .count();
    }

    private ResponseEntity<byte[]> notDue() {
        return filing.said(
                "Today",
                "This task is not due now.",
                "It was done already, or its time went by. Nothing is lost by it.");
    }
}
