package limen.web.console.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.web.Answer;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.RecordTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The log as an auditor reads it.
@RestController
final class TrailRoom {
    private final Team team;
    private final ConsoleFrames frames;

    TrailRoom(Team team, ConsoleFrames frames) {
        this.team = team;
        this.frames = frames;
    }

    @GetMapping(TrailPage.PATH)
    ResponseEntity<byte[]> trail(
            Visitor.Conducting visitor,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "author", defaultValue = "") String author,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "before", defaultValue = "" + Integer.MAX_VALUE) int before) {
        var sought = new TrailPage.Sought(person.strip(), author.strip(), kind, day.strip());
        return Answer.page(RecordTemplates.trail(
                frames.of("Record", ConsoleTab.RECORD, visitor), page(visitor, sought, before), visitor.role()));
    }

    private TrailPage page(Visitor.Conducting visitor, TrailPage.Sought sought, int before) {
        var whole = team.study().whole();
        var trail = new Trail(
                new Trail.Asked(sought.person(), sought.author(), sought.kind(), sought.date(), before),
                team.zone(),
                whole.length());
        whole.read(trail.from(), trail::add);
        var reading = Reading.of(visitor.role());
        var rows = new TrailRows(reading, team.zone(), new Strands());
        return new TrailPage(
                sought,
                reading.words(),
                trail.window().stream()
                        .map(place -> rows.of(place, trail.correctedIn(place)))
                        .toList(),
                trail.fitting(),
                whole.length(),
                trail.hasNewer(),
                trail.hasOlder(),
                sought.fault());
    }

    /// First wordings, each person's entries read once.
    private final class Strands implements TrailRows.First {
        private final Map<ParticipantId, List<Entry>> read = new HashMap<>();

        @Override
        public Optional<Entry> corrected(Entry correction, EventId id) {
            var about = correction.participant();
            return about == null
                    ? Optional.empty()
                    : read.computeIfAbsent(about, team.study()::entries).stream()
                            .filter(entry -> entry.id().equals(id))
                            .findFirst();
        }
    }
}
