package limen.web.console.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.storage.chain.AuditReport;
import limen.storage.chain.Brought;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.Flaw;
import limen.web.console.Team;

/// Whether the record is what was written, as a page.
///
/// @param rows how long the log is now
/// @param percent how far the check is; -1 if none is under way
/// @param verdict of the last check; empty if there was none
/// @param sentences what it found, and what it could not see
/// @param isWhole whether nothing was wrong
/// @param asked by whom and when
/// @param signed where the log stood when it was signed last; empty if it never was
/// @param kept what was typed
/// @param fault what is wrong with that; empty if nothing
public record VerifyPage(
        int rows,
        int percent,
        String verdict,
        List<String> sentences,
        boolean isWhole,
        String asked,
        Optional<Signed> signed,
        String kept,
        String fault) {
    static final String PATH = TrailPage.PATH + "/verify";

    /// A checkpoint of the log.
    ///
    /// @param at when it was signed
    /// @param code for paper and telephone
    public record Signed(int row, String at, String code) {
        public String counted() {
            return "%,d".formatted(row);
        }
    }

    public VerifyPage {
        sentences = List.copyOf(sentences);
    }

    public String counted() {
        return "%,d".formatted(rows);
    }

    public boolean isRunning() {
        return percent >= 0;
    }

    static VerifyPage of(Team team, Checking.State state, String kept, String fault) {
        var log = team.study().whole();
        var signed = log.signedLast().map(checkpoint -> signed(checkpoint, team));
        var page = new VerifyPage(log.length(), -1, "", List.of(), true, "", signed, kept, fault);
        return switch (state) {
            case Checking.Never _ -> page;
            case Checking.Running(var percent) -> page.running(percent);
            case Checking.Failed(var because) -> page.with("It could not be checked.", List.of(because), false, "");
            case Checking.Done(var report, var by, var at) ->
                page.with(
                        report.whole() ? "The record is whole." : "The record is not whole.",
                        sentences(report),
                        report.whole(),
                        "Asked by %s on %s.".formatted(by, TrailRows.MOMENT.format(team.at(at))));
        };
    }

    private static Signed signed(Checkpoint checkpoint, Team team) {
        return new Signed(
                checkpoint.position(),
                TrailRows.MOMENT.format(team.at(checkpoint.at())),
                checkpoint.code().toString());
    }

    private static List<String> sentences(AuditReport report) {
        var all = new ArrayList<String>();
        report.flaws().stream().map(Flaw::sentence).forEach(all::add);
        all.add(report.sentence());
        report.brought().stream().map(Brought::sentence).forEach(all::add);
        return all;
    }

    private VerifyPage running(int now) {
        return new VerifyPage(rows, now, verdict, sentences, isWhole, asked, signed, kept, fault);
    }

    private VerifyPage with(String found, List<String> said, boolean whole, String by) {
        return new VerifyPage(rows, percent, found, said, whole, by, signed, kept, fault);
    }
}
