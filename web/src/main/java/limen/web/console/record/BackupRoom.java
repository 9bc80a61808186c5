package limen.web.console.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import limen.study.StudyEvent;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.RecordTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where backups are made and fetched.
@RestController
final class BackupRoom {
    private static final int CONFLICT = 409;

    private final Team team;
    private final ConsoleFrames frames;
    private final Backups backups;

    BackupRoom(Team team, ConsoleFrames frames, Backups backups) {
        this.team = team;
        this.frames = frames;
        this.backups = backups;
    }

    @GetMapping(BackupPage.PATH)
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        return shown(200, visitor, "", csrf);
    }

    @PostMapping(BackupPage.PATH)
    ResponseEntity<byte[]> make(Visitor.Conducting visitor, Csrf csrf) {
        return backups.make(team.study().whole(), team.now())
                .map(because -> shown(CONFLICT, visitor, because, csrf))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(BackupPage.PATH))
                        .build());
    }

    @GetMapping(BackupPage.PATH + "/{name}")
    void fetch(Visitor.Conducting visitor, @PathVariable("name") String name, HttpServletResponse response)
            throws IOException {
        var file = backups.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        team.copyTaken(visitor, StudyEvent.CopyTaken.Copy.BACKUP);
        Download.begin(response, name, "application/octet-stream");
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    private ResponseEntity<byte[]> shown(int status, Visitor.Conducting visitor, String refusal, Csrf csrf) {
        var frame = frames.of("Record", ConsoleTab.RECORD, visitor);
        return Answer.page(status, RecordTemplates.backups(frame, BackupPage.of(team, backups, refusal), csrf));
    }
}
