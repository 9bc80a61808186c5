package limen.web.api;

import java.util.List;
import limen.capture.Situation;
import limen.study.Participant;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.api.Described.Gives;
import limen.web.console.Team;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is told about the session and the study as a whole.
@RestController
final class StudyApi {
    static final String TOKEN_HEADER = "X-CSRF-TOKEN";

    private final Team team;

    StudyApi(Team team) {
        this.team = team;
    }

    @GetMapping("/api/v1/session")
    @Described(
            value = "Who is signed in, and the token that a request which writes must carry in a header.",
            gives = @Gives(status = 200, when = "somebody is signed in", body = Told.Session.class))
    ResponseEntity<byte[]> session(Visitor visitor, Csrf csrf) {
        return Json.of(
                new Told.Session(visitor.author().role(), visitor.author().name(), TOKEN_HEADER, csrf.token()));
    }

    @GetMapping("/api/v1/study")
    @Described(
            value = "The study as a whole: its protocol, whether it goes on, and how many take part.",
            gives = @Gives(status = 200, when = "always", body = Told.Study.class))
    ResponseEntity<byte[]> study(Visitor.Conducting visitor) {
        var conduct = team.study().conduct();
        var protocol = team.study().protocol();
        return Json.of(new Told.Study(
                protocol.identity().code(),
                protocol.identity().title(),
                protocol.identity().version(),
                protocol.mode(),
                conduct.authority().isActive(),
                conduct.authority().stop(),
                conduct.allocations().locked(),
                conduct.allocations().opened(),
                team.study().people().size(),
                conduct.tally().enrolled().size(),
                conduct.tally().dosed().size(),
                team.study().whole().length()));
    }

    @GetMapping("/api/v1/alarms")
    @Described(
            value = "Every alarm of everybody and of the whole study, the oldest first, and who has read it.",
            gives = @Gives(status = 200, when = "always", body = Told.Alarms.class))
    ResponseEntity<byte[]> everybodysAlarms(Visitor.Conducting visitor) {
        return Json.of(Standings.alarms(team.study()));
    }

    @GetMapping("/api/v1/people")
    @Described(
            value = "Everybody who has a record, and how far they have come.",
            gives = @Gives(status = 200, when = "always", body = Told.People.class))
    ResponseEntity<byte[]> people(Visitor.Conducting visitor) {
        return Json.of(new Told.People(all().stream().map(Standings::somebody).toList()));
    }

    private List<Participant> all() {
        return team.study().people().stream()
                .map(team.study()::situation)
                .map(Situation::person)
                .toList();
    }
}
