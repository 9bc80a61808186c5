package limen.web.console.sealed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import limen.evidence.Codes;
import limen.study.EventId;
import limen.study.Participant;
import limen.study.Supervision.Ask;
import limen.web.console.Team;

/// Requests to open one person's allocation that wait for a second person.
final class Asks {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final Team team;

    Asks(Team team) {
        this.team = team;
    }

    /// A request, and about whom.
    record Open(Participant person, Ask ask) {}

    /// Those that still wait, the oldest first.
    List<Open> open() {
        var open = new ArrayList<Open>();
        var now = team.now();
        for (var id : team.study().people()) {
            var person = team.study().situation(id).person();
            person.supervision().asked().stream()
                    .filter(ask -> ask.isOpen(now))
                    .forEach(ask -> open.add(new Open(person, ask)));
        }
        open.sort(Comparator.comparing(each -> each.ask().at()));
        return open;
    }

    Optional<Open> find(String code, EventId entry) {
        return open().stream()
                .filter(each -> each.person().id().text().equals(code)
                        && each.ask().entry().equals(entry))
                .findFirst();
    }

    UnblindPage.Asked shown(Open open) {
        var ask = open.ask();
        var code = open.person().id().text();
        return new UnblindPage.Asked(
                code,
                "%s (%s)".formatted(ask.by().name(), Codes.of(ask.by().role()).replace("physician", "study physician")),
                moment(ask.at()),
                moment(ask.at().plus(Ask.WAITS)),
                ask.reason(),
                "/staff/unblind/agree/%s/%s".formatted(code, ask.entry()));
    }

    private String moment(Instant at) {
        return MOMENT.format(team.at(at));
    }
}
