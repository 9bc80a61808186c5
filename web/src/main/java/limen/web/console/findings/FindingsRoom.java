package limen.web.console.findings;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import limen.analysis.record.StudyRecord;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.web.Answer;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.FindingsTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What the data show, to those who conduct the study.
@RestController
final class FindingsRoom {
    private static final String PASSPORT = "passport.zip";
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    private final Team team;
    private final ConsoleFrames frames;

    /// What was found last: after the lock the texts seldom change, and the models take a while.
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    private record Last(String protocol, String log, int gone, Recomputed.Done found) {}

    FindingsRoom(Team team, ConsoleFrames frames) {
        this.team = team;
        this.frames = frames;
    }

    @GetMapping("/staff/findings")
    ResponseEntity<byte[]> page(Visitor.Conducting visitor) {
        var papers = Papers.of(team.study());
        var view = papers.isOpened() ? afterOpening(papers, visitor) : beforeOpening(papers);
        return Answer.page(FindingsTemplates.findings(frames.of("Findings", ConsoleTab.FINDINGS, visitor), view));
    }

    private FindingsView beforeOpening(Papers papers) {
        var study = team.protocol();
        return FindingsView.beforeOpening(
                StudyRecord.whole(study, TABLES, papers.entries()),
                TABLES.rulesOf(study),
                team.study().conduct().allocations(),
                team.zone());
    }

    private FindingsView afterOpening(Papers papers, Visitor.Conducting visitor) {
        var found = found(papers, papers.log());
        var openedAt = papers.entries().stream()
                .filter(entry -> entry.event() instanceof StudyEvent.AllocationsOpened)
                .findFirst()
                .orElseThrow()
                .times()
                .recordedAt();
        var head = team.study().whole().checkpoint();
        return FindingsView.afterOpening(
                found, openedAt, OpenedView.of(papers, found, head, mayTakeAway(visitor.role())), team.zone());
    }

    /// One file of what was found, or the passport with all of them.
    @GetMapping("/staff/findings/{file}")
    ResponseEntity<byte[]> file(@PathVariable("file") String file, Visitor.Conducting visitor) {
        var papers = Papers.of(team.study());
        if (!papers.isOpened()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var log = papers.log();
        if (file.equals(PASSPORT)) {
            if (!mayTakeAway(visitor.role())) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            var passport = papers.passport(
                    found(papers, log), log, team.study().whole().checkpoint());
            // It carries the log as it was read, hence without the entry that it was taken.
            team.copyTaken(visitor, StudyEvent.CopyTaken.Copy.PASSPORT);
            return download(PASSPORT, new MediaType("application", "zip"), passport.zip());
        }
        var text = found(papers, log).files().get(file);
        if (text == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var type = file.equals(Recomputed.REPORT) ? Answer.HTML : new MediaType("text", "csv", StandardCharsets.UTF_8);
        return download(file, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The whole log goes with it, so it is for those who answer for the data.
    private static boolean mayTakeAway(Role role) {
        return role == Role.INVESTIGATOR || role == Role.STATISTICIAN;
    }

    private Recomputed.Done found(Papers papers, String log) {
        var before = last.get();
        var gone = papers.leftOut().people();
        if (before != null
                && before.log().equals(log)
                && before.gone() == gone
                && before.protocol().equals(papers.protocol().sha256())) {
            return before.found();
        }
        return switch (Recomputed.of(papers.protocol().text(), log, gone)) {
            case Recomputed.Done done -> {
                last.set(new Last(papers.protocol().sha256(), log, gone, done));
                yield done;
            }
            case Recomputed.Impossible(var because) -> throw new IllegalStateException(because);
        };
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
