package limen.web.library;

import java.time.InstantSource;
import limen.web.Answer;
import limen.web.access.Doors;
import limen.web.access.Visitor;
import limen.web.page.Templates;
import limen.web.page.UnwellView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What to do now, and whom to call in the country that somebody chose. Whoever takes part is also led to the team.
@RestController
final class UnwellRoom {
    private final InstantSource clock;

    UnwellRoom(InstantSource clock) {
        this.clock = clock;
    }

    @GetMapping("/unwell")
    ResponseEntity<byte[]> page(@RequestParam(name = "country", defaultValue = "") String country) {
        return Answer.page(Templates.unwell(UnwellView.of(country, Today.at(clock)), told()));
    }

    private static UnwellView.Told told() {
        return Doors.whoever()
                .map(visitor -> switch (visitor) {
                    case Visitor.TakingPart person -> person.alone() ? UnwellView.Told.JOURNAL : UnwellView.Told.TEAM;
                    case Visitor.Conducting _ -> UnwellView.Told.NOBODY;
                })
                .orElse(UnwellView.Told.NOBODY);
    }
}
