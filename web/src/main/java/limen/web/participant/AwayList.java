package limen.web.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.capture.Situation;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.web.sheet.Sheets;

/// What a phone keeps for the hours in which it has no network.
///
/// @param moment in words, as pages say it
/// @param pages to keep
/// @param ahead forms that open within a day, counted from now
/// @param after forms that open after a capsule, counted from when it was taken
record AwayList(
        String moment, Optional<KeptVerdict> verdict, List<Page> pages, List<Opening> ahead, List<Opening> after) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> TELL =
            List.of("journal", "vitals", "effect", "medicine", "life", "habit", "unwell");

    /// A page to keep.
    ///
    /// @param at under which address the phone shows it
    /// @param from where it gets it
    /// @param title of what is saved with it; neutral
    /// @param lasting whether it stays as it is, whatever is saved
    record Page(String at, String from, String title, boolean lasting) {}

    /// A form that opens when nobody can be asked.
    ///
    /// @param key of what is due then
    /// @param in how long it opens
    /// @param open for how long it is open
    record Opening(String title, String key, Duration in, Duration open) {}

    /// @param country that was chosen for the numbers to call; empty if none was
    static AwayList of(Situation situation, Clock clock, String country) {
        var pages = new ArrayList<Page>();
        for (var address : List.of(Paths.TODAY, Paths.AWAY_TODAY, Paths.CAPSULE, Paths.AWAY_CAPSULE)) {
            pages.add(new Page(address, address, "Capsule", false));
        }
        Checks.of(situation, clock.now()).ifPresent(checks -> {
            if (checks.hasSetting()) {
                pages.add(new Page(Paths.SETTING, Paths.SETTING, "Where you are, and who is there", false));
            }
            pages.add(new Page(Paths.QUESTIONS, Paths.AWAY_QUESTIONS, "How is today?", false));
            pages.add(new Page("/today/leave-out", "/today/leave-out", "Leave this one out", false));
        });
        var dues = situation.agenda(clock.now());
        dues.forEach(due -> form(situation, due.key()).ifPresent(pages::add));
        var slot = Checks.next(situation, clock.now(), DAY).map(Checks::slot);
        var after = slot.map(next -> after(situation, next)).orElse(List.of());
        after.forEach(opening -> form(situation, opening.key()).ifPresent(pages::add));
        for (var what : TELL) {
            var path = "/tell/" + what;
            pages.add(new Page(path, path, TellRoom.title(what), true));
        }
        var query = country.isEmpty() ? "" : "?country=" + country;
        pages.add(new Page("/unwell", "/unwell" + query, "", true));
        pages.add(new Page(Paths.UNWELL_TOLD, "/away/told" + query, "", true));
        pages.add(new Page("/away/none", "/away/none", "", true));
        return new AwayList(
                clock.today() + ", " + clock.time(clock.now()),
                KeptVerdict.of(situation, clock.now()),
                List.copyOf(pages),
                ahead(dues, clock.now()),
                after);
    }

    private static List<Opening> ahead(List<Due> dues, Instant now) {
        return dues.stream()
                .filter(due -> due.state() instanceof DueState.Ahead)
                .flatMap(due -> Rows.form(due.task())
                        .map(title -> new Opening(
                                title,
                                due.key(),
                                Duration.between(now, due.opens()),
                                Duration.between(due.opens(), due.closes())))
                        .stream())
                .toList();
    }

    private static List<Opening> after(Situation situation, SlotId slot) {
        var found = new ArrayList<Opening>();
        for (var assessment : DueForm.assessments(situation)) {
            var sheet = Sheets.of(assessment.what(), slot);
            if (sheet.isPresent() && assessment.when() instanceof Assessment.When.AfterEachDose(var delays)) {
                for (var delay : delays) {
                    var key = "assess %s %s +%s".formatted(assessment.code(), slot, delay);
                    found.add(new Opening(sheet.get().title(), key, delay, assessment.open()));
                }
            }
        }
        return found;
    }

    private static Optional<Page> form(Situation situation, String key) {
        return DueForm.late(situation, key)
                .map(due -> new Page(
                        Paths.form(key), Paths.awayForm(key), due.sheet().title(), false));
    }
}
