package limen.web.api;

import java.util.Optional;
import limen.capture.Situation;
import limen.study.Admission;
import limen.study.Entry;
import limen.study.log.Written;
import limen.web.Problem;
import limen.web.access.Visitor;
import limen.web.api.Described.Gives;
import limen.web.console.Team;
import limen.web.console.record.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is told about one person: to the team, and to themselves.
@RestController
final class PersonApi {
    private static final int NOT_FOUND = 404;
    private static final int AT_ONCE = 200;

    private final Team team;

    PersonApi(Team team) {
        this.team = team;
    }

    @GetMapping("/api/v1/people/{code}")
    @Described(
            value = "Where one person stands: holds, a stop, adverse events.",
            gives = {
                @Gives(status = 200, when = "there is a record", body = Told.Person.class),
                @Gives(status = NOT_FOUND, when = "there is none that you may see", body = Problem.class)
            })
    ResponseEntity<byte[]> person(Visitor visitor, @PathVariable("code") String code) {
        return of(visitor, code)
                .map(situation -> Json.of(Standings.person(situation, team.now())))
                .orElseGet(PersonApi::nobody);
    }

    @GetMapping("/api/v1/people/{code}/agenda")
    @Described(
            value = "What is due for one person, now or within a day.",
            gives = {
                @Gives(status = 200, when = "there is a record", body = Told.Agenda.class),
                @Gives(status = NOT_FOUND, when = "there is none that you may see", body = Problem.class)
            })
    ResponseEntity<byte[]> agenda(Visitor visitor, @PathVariable("code") String code) {
        return of(visitor, code)
                .map(situation -> Json.of(Standings.agenda(situation, team.now())))
                .orElseGet(PersonApi::nobody);
    }

    @GetMapping("/api/v1/people/{code}/alarms")
    @Described(
            value = "The alarms of one person, the oldest first.",
            gives = {
                @Gives(status = 200, when = "there is a record", body = Told.Alarms.class),
                @Gives(status = NOT_FOUND, when = "there is none that you may see", body = Problem.class)
            })
    ResponseEntity<byte[]> alarms(Visitor visitor, @PathVariable("code") String code) {
        return of(visitor, code)
                .map(situation -> Json.of(Standings.alarms(situation.person())))
                .orElseGet(PersonApi::nobody);
    }

    @GetMapping("/api/v1/people/{code}/entries")
    @Described(
            value =
                    "The entries of one person as they were written, the oldest first, 200 at once. Texts of journals are"
                            + " withheld from everybody but their writer.",
            gives = {
                @Gives(status = 200, when = "there is a record", body = Told.Entries.class),
                @Gives(status = NOT_FOUND, when = "there is none that you may see", body = Problem.class)
            })
    ResponseEntity<byte[]> entries(
            Visitor visitor,
            @PathVariable("code") String code,
            @RequestParam(name = "after", defaultValue = "0") int after) {
        return of(visitor, code)
                .map(situation -> Json.of(entries(visitor, situation, Math.max(0, after))))
                .orElseGet(PersonApi::nobody);
    }

    private Told.Entries entries(Visitor visitor, Situation situation, int after) {
        var all = team.study().entries(situation.person().id()).stream()
                .filter(entry -> isShown(visitor, entry))
                .toList();
        var end = Math.min(all.size(), after + AT_ONCE);
        return new Told.Entries(
                all.subList(Math.min(after, all.size()), end).stream()
                        .map(entry -> new Written(shown(visitor, entry)))
                        .toList(),
                end < all.size() ? Integer.valueOf(end) : null);
    }

    /// Which place of the sealed list somebody has is not told to themselves: whoever sees the list later could read
    /// from it what they were given.
    private static boolean isShown(Visitor visitor, Entry entry) {
        return visitor instanceof Visitor.Conducting || !(entry.event() instanceof Admission.AllocationAssigned);
    }

    private static Entry shown(Visitor visitor, Entry entry) {
        return switch (visitor) {
            case Visitor.TakingPart _ -> entry.withheld();
            case Visitor.Conducting _ -> Reading.withoutJournal(entry.withheld());
        };
    }

    private Optional<Situation> of(Visitor visitor, String code) {
        return switch (visitor) {
            case Visitor.Conducting _ -> team.person(code);
            case Visitor.TakingPart(var own, var alone) -> own.equals(code) ? team.person(code) : Optional.empty();
        };
    }

    private static ResponseEntity<byte[]> nobody() {
        return Problem.of(NOT_FOUND).answer();
    }
}
