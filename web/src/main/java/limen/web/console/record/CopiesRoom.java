package limen.web.console.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import limen.study.StudyEvent;
import limen.web.access.Visitor;
import limen.web.console.Team;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The record to take along, readable without Limen. Whoever takes it stands in it.
@RestController
final class CopiesRoom {
    private final Team team;

    CopiesRoom(Team team) {
        this.team = team;
    }

    @GetMapping("/staff/record/entries.csv")
    void entries(Visitor.Conducting visitor, HttpServletResponse response) throws IOException {
        team.copyTaken(visitor, StudyEvent.CopyTaken.Copy.TABLE);
        Download.begin(response, "entries-%s.csv".formatted(today()), "text/csv;charset=UTF-8");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        new EntryTable(team.study().whole(), Reading.of(visitor.role())).writeTo(out);
        out.flush();
    }

    @GetMapping("/staff/record/archive.zip")
    void archive(Visitor.Conducting visitor, HttpServletResponse response) throws IOException {
        team.copyTaken(visitor, StudyEvent.CopyTaken.Copy.ARCHIVE);
        Download.begin(response, "record-%s.zip".formatted(today()), "application/zip");
        team.study().whole().export(response.getOutputStream(), Reading::withoutJournal);
    }

    private LocalDate today() {
        return team.at(team.now()).toLocalDate();
    }
}
