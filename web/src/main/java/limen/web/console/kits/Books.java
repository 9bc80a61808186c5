package limen.web.console.kits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.randomisation.KitAccount;
import limen.web.console.Team;

/// The books of kits, read out of the record each time anew.
final class Books {
    private final Team team;

    Books(Team team) {
        this.team = team;
    }

    LocalDate today() {
        return team.at(team.now()).toLocalDate();
    }

    List<Participant> people() {
        return team.study().people().stream()
                .map(id -> team.study().situation(id).person())
                .toList();
    }

    KitAccount account() {
        var entries = new ArrayList<Entry>(team.study().history());
        team.study().people().forEach(id -> entries.addAll(team.study().entries(id)));
        return KitAccount.of(entries, today());
    }
}
