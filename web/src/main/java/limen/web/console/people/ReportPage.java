package limen.web.console.people;

import java.util.Comparator;
import java.util.List;
import limen.report.timeline.Decision.Fact;
import org.jspecify.annotations.Nullable;

/// One person on one sheet of paper, for a clinician: facts and thresholds.
///
/// @param of the page that it is made of
/// @param provenance from which record, and by whom
public record ReportPage(
        PersonPage of, String study, String made, List<Fact> provenance, PersonPage.@Nullable Drawn drawn) {
    public ReportPage {
        provenance = List.copyOf(provenance);
    }

    static ReportPage of(PersonPages pages, String by) {
        var page = pages.page();
        var identity = pages.study().identity();
        var clock = pages.clock();
        var last = pages.entries().stream()
                .map(entry -> entry.times().recordedAt())
                .max(Comparator.naturalOrder());
        return new ReportPage(
                page,
                "%s, protocol version %s".formatted(identity.code(), identity.version()),
                clock.full(clock.now()),
                List.of(
                        new Fact("Made", "%s, by %s".formatted(clock.full(clock.now()), by)),
                        new Fact("Study", "%s, protocol version %s".formatted(identity.code(), identity.version())),
                        new Fact(
                                "Record",
                                "%d entries about this person%s"
                                        .formatted(
                                                pages.entries().size(),
                                                last.map(at -> ", the last recorded " + clock.full(at))
                                                        .orElse(""))),
                        new Fact("SHA-256 of these entries", CourseDrawn.sha256(pages.entries())),
                        new Fact(
                                "Rules",
                                "%d reviewed, %d of the protocol's own"
                                        .formatted(
                                                CourseDrawn.TABLES.rules().all().size(),
                                                pages.study().ownRules().size())),
                        new Fact("Blinding", "made without the allocations")),
                page.drawn());
    }

    /// What stands in the way of printing on one page is left to the screen.
    public List<PersonPage.HarmRow> harms() {
        return of.harms().stream().limit(6).toList();
    }

    public List<PersonPage.ReadingRow> readings() {
        return of.readings().stream().limit(8).toList();
    }
}
