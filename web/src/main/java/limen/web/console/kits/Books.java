package limen.web.console.kits;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.StudyEvent;
import limen.study.randomisation.KitAccount;
import limen.web.console.Team;

/// The books of kits, read out of the record each time anew.
final class Books {
    private final Team team;

    Books(Team team) {
        this.team = team;
    }

    ZonedDateTime now() {
        return team.at(team.now());
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    List<Participant> people() {
        return team.study().people().stream()
                .map(id -> team.study().situation(id).person())
                .toList();
    }

    KitAccount account() {
        var history = team.study().history();
        // Of what happened at one moment, a kit comes first and goes last.
        var entries = new ArrayList<Entry>();
        history.stream().filter(entry -> !isEnd(entry)).forEach(entries::add);
        team.study().people().forEach(id -> entries.addAll(team.study().entries(id)));
        history.stream().filter(Books::isEnd).forEach(entries::add);
        return KitAccount.of(entries, today());
    }

    private static boolean isEnd(Entry entry) {
        return entry.event() instanceof StudyEvent.KitDestroyed;
    }
}
