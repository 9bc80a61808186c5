package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.KitNumber;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.randomisation.KitAccount.Discrepancy;
import limen.study.randomisation.KitAccount.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KitAccountTest {
    private static final KitNumber KIT = new KitNumber("LIM-0713-444");
    private static final ParticipantId ANN = new ParticipantId("ann");
    private static final ParticipantId BOB = new ParticipantId("bob");
    private static final Author PREPARER = new Author(Role.PREPARER, "Kim");
    private static final LocalDate EXPIRES = LocalDate.of(2026, 6, 30);

    private final List<Entry> record = new ArrayList<>();

    @Test
    void a_kit_that_went_its_way_has_no_discrepancy() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 4));
        on(3, ANN, taken(1));
        on(10, ANN, taken(0.5));
        on(10, ANN, taken(0.5));
        on(20, ANN, new Dosing.KitReturned(KIT, 2));
        destroyed(25);
        assertThat(account().discrepancies()).isEmpty();
        var kit = account().of(KIT).orElseThrow();
        assertThat(kit.taken()).isEqualTo(2);
        assertThat(kit.open()).isZero();
        assertThat(kit.place()).isEqualTo(KitHistory.Place.DESTROYED);
    }

    @Test
    void capsules_with_a_participant_are_open_and_not_yet_missing() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 4));
        on(3, ANN, taken(1));
        assertThat(account().discrepancies()).isEmpty();
        assertThat(account().of(KIT).orElseThrow().open()).isEqualTo(3);
    }

    @Test
    void a_capsule_that_did_not_come_back_is_unaccounted_for() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 4));
        on(3, ANN, taken(1));
        on(20, ANN, new Dosing.KitReturned(KIT, 2));
        assertThat(account().discrepancies())
                .containsExactly(new Discrepancy(
                        KIT,
                        Kind.UNACCOUNTED,
                        "Kit LIM-0713-444: 4 capsules given out, 1 taken, 2 returned, so 1 missing."));
    }

    @Test
    void more_capsules_than_there_were_are_unaccounted_for_at_once() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 1));
        on(3, ANN, taken(1));
        on(4, ANN, taken(0.5));
        assertThat(account().discrepancies())
                .extracting(Discrepancy::words)
                .containsExactly("Kit LIM-0713-444: 1 capsule given out, 1.5 taken, 0 returned, so 0.5 too many.");
    }

    @Test
    void a_corrected_entry_counts_as_it_was_corrected() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 2));
        var wrong = on(3, ANN, taken(2));
        var correction = on(4, ANN, new Rights.EntryCorrected(wrong.id(), taken(1), null, "miscounted"));
        on(20, ANN, new Dosing.KitReturned(KIT, 1));
        assertThat(account().discrepancies()).isEmpty();
        on(21, ANN, new Rights.EntryCorrected(correction.id(), taken(2), null, "it was two after all"));
        assertThat(kinds()).containsExactly(Kind.UNACCOUNTED);
    }

    @Test
    void the_same_entry_twice_counts_once() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 1));
        record.add(on(3, ANN, taken(1)));
        record.addAll(List.copyOf(record));
        assertThat(account().discrepancies()).isEmpty();
    }

    @Test
    void a_kit_that_never_came_is_foreign() {
        on(2, ANN, new Dosing.KitDispensed(KIT, 1));
        assertThat(kinds()).containsExactly(Kind.FOREIGN);
    }

    @Test
    void a_kit_of_somebody_else_is_foreign() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 2));
        on(3, BOB, taken(1));
        assertThat(account().discrepancies())
                .containsExactly(new Discrepancy(
                        KIT,
                        Kind.FOREIGN,
                        "Kit LIM-0713-444 was taken from by bob on 2026-06-03, but was given to ann."));
    }

    @Test
    void a_kit_taken_from_before_it_was_given_out_is_foreign() {
        received();
        on(3, ANN, taken(1));
        assertThat(kinds()).contains(Kind.FOREIGN);
    }

    @Test
    void a_kit_given_out_or_received_again_is_used_twice() {
        received();
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 1));
        on(3, BOB, new Dosing.KitDispensed(KIT, 1));
        assertThat(account().discrepancies())
                .extracting(Discrepancy::words)
                .containsExactly(
                        "Kit LIM-0713-444 was received 2 times.",
                        "Kit LIM-0713-444 was given out 2 times, to ann and bob.");
        assertThat(kinds()).containsOnly(Kind.USED_TWICE);
    }

    @Test
    void a_kit_taken_from_after_its_return_is_used_twice() {
        received();
        on(2, ANN, new Dosing.KitDispensed(KIT, 1));
        on(3, ANN, new Dosing.KitReturned(KIT, 0));
        on(4, ANN, taken(1));
        assertThat(kinds()).containsExactly(Kind.USED_TWICE);
    }

    @Test
    void a_kit_is_expired_the_day_after_its_last_day() {
        received();
        assertThat(KitAccount.of(record, EXPIRES).discrepancies()).isEmpty();
        assertThat(KitAccount.of(record, EXPIRES.plusDays(1)).discrepancies())
                .extracting(Discrepancy::words)
                .containsExactly("Kit LIM-0713-444 is still in stock on 2026-07-01; its last day was 2026-06-30.");
        on(2, ANN, new Dosing.KitDispensed(KIT, 1));
        assertThat(KitAccount.of(record, EXPIRES.plusDays(1)).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.EXPIRED);
        on(31, ANN, taken(1));
        assertThat(kinds()).containsExactly(Kind.EXPIRED);
    }

    private void received() {
        add(1, null, new StudyEvent.KitsReceived(List.of(KIT), "L1", EXPIRES, "98 %"));
    }

    private void destroyed(int day) {
        add(day, null, new StudyEvent.KitDestroyed(KIT, "returned", "Lee"));
    }

    private static Dosing.DoseTaken taken(double capsules) {
        return new Dosing.DoseTaken(null, KIT, capsules, new Amount.Unknown());
    }

    private Entry on(int day, ParticipantId who, ParticipantEvent event) {
        return add(day, who, event);
    }

    private Entry add(int day, @Nullable ParticipantId who, Event event) {
        var at =
                LocalDate.of(2026, 5, 31).plusDays(day).atTime(9, record.size()).atZone(ZoneOffset.UTC);
        var id = new EventId(new UUID(0, record.size()));
        var entry = new Entry(id, who, PREPARER, Times.now(at), event);
        record.add(entry);
        return entry;
    }

    private KitAccount account() {
        return KitAccount.of(record, LocalDate.of(2026, 6, 29));
    }

    private List<Kind> kinds() {
        return account().discrepancies().stream().map(Discrepancy::kind).toList();
    }
}
