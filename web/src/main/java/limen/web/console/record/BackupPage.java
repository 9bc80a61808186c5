package limen.web.console.record;

import java.util.List;
import limen.web.console.Team;

/// The backups of a study, as a page.
///
/// @param folder where they lie; empty where there are none to be had
/// @param refusal why none was made just now; empty if nobody tried, or it was
public record BackupPage(String folder, List<Line> lines, String refusal) {
    static final String PATH = TrailPage.PATH + "/backups";

    /// One of them.
    public record Line(String name, String made, String size) {
        public String path() {
            return PATH + "/" + name;
        }
    }

    public BackupPage {
        lines = List.copyOf(lines);
    }

    static BackupPage of(Team team, Backups backups, String refusal) {
        return new BackupPage(
                backups.folder(),
                backups.made().stream()
                        .map(each -> new Line(
                                each.name(),
                                TrailRows.MOMENT.format(team.at(each.made())),
                                "%,d kB".formatted(Math.ceilDiv(each.bytes(), 1_024))))
                        .toList(),
                refusal);
    }

    public boolean canBeMade() {
        return !folder.isEmpty();
    }

    /// When the last one was made.
    public String last() {
        return lines.isEmpty()
                ? "No backup was made here yet."
                : "The last one was made on %s.".formatted(lines.getFirst().made());
    }
}
