package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import limen.study.KitNumber;
import limen.study.protocol.Allocation;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class SealedListTest {
    private static final SealedList SMALL = new SealedList(
            new AllocationList(
                    "LIM-01",
                    "1.0 beta",
                    List.of(new Sequence("BER/young", 1, List.of("low", "placebo"))),
                    List.of(
                            kit("LIM-0713-444", new Kit.Use.Planned("BER/young", 1, 1), "low"),
                            kit("LIM-5821-903", new Kit.Use.Planned("BER/young", 1, 2), "placebo"),
                            kit("LIM-2209-137", new Kit.Use.Spare(), "low"))),
            new Secret("0123456789abcdef".repeat(4)));

    @Test
    void every_list_reads_back_and_still_keeps_its_promise() {
        Seeded.forAll("sealed lists", 100, random -> {
            var study = switch (random.nextInt(4)) {
                case 0 -> Studies.WITHIN;
                case 1 -> Studies.BETWEEN;
                case 2 -> Studies.WITHIN.with(List.of(Studies.LOW)).with(new Allocation.Open());
                default ->
                    Studies.BETWEEN.with(
                            new Allocation.BetweenPeople(List.of(1, 1), List.of(4), List.of("young", "old")));
            };
            var sealed = new SealedList(study.list(Studies.secret(random)), Studies.secret(random));
            var back = SealedList.read(sealed.text());
            assertThat(back).isEqualTo(sealed);
            var promised = Commitment.to(sealed.list(), sealed.nonce()).sha256();
            assertThat(Commitment.verify(back.list(), back.nonce(), promised)).isTrue();
        });
    }

    @Test
    void the_text_is_what_its_description_says() {
        assertThat(SMALL.text()).isEqualTo("""
                limen-sealed-list-1
                study LIM-01
                version 1.0 beta
                nonce 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                place BER/young 1
                arms low placebo
                kit LIM-0713-444 period 1 arm low capsules 4
                kit LIM-5821-903 period 2 arm placebo capsules 4
                spare LIM-2209-137 arm low capsules 4
                """);
    }

    @Test
    void a_list_that_would_not_read_back_is_not_written() {
        var spaced = new AllocationList(
                "LIM-01", "1.0", List.of(), List.of(kit("LIM-2209-137", new Kit.Use.Spare(), "low dose")));
        assertThatThrownBy(() -> new SealedList(spaced, SMALL.nonce()).text())
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("low dose");
        var twice = new AllocationList(
                "LIM-01",
                "1.0",
                SMALL.list().sequences(),
                List.of(
                        kit("LIM-0713-444", new Kit.Use.Planned("BER/young", 1, 1), "low"),
                        kit("LIM-5821-903", new Kit.Use.Planned("BER/young", 1, 1), "low")));
        assertThatThrownBy(() -> new SealedList(twice, SMALL.nonce()).text())
                .hasMessageContaining("cannot be written so that it reads back");
    }

    @Test
    void a_text_cut_short_or_changed_is_another_list_or_none_and_is_not_shown() {
        var text = SMALL.text();
        Seeded.forAll("changed texts", 3_000, random -> {
            var at = random.nextInt(text.length());
            var changed = random.nextBoolean()
                    ? text.substring(0, at)
                    : text.substring(0, at)
                            + (char) (text.charAt(at) ^ 1 << random.nextInt(7))
                            + text.substring(at + 1);
            try {
                assertThat(SealedList.read(changed)).isNotEqualTo(SMALL);
            } catch (IllegalArgumentException refused) {
                assertThat(refused.toString()).doesNotContain("placebo").doesNotContain("0123456789abcdef");
            }
        });
    }

    @Test
    void a_line_that_cannot_be_read_is_named_by_its_number() {
        unreadable(SMALL.text().replace("capsules 4\nspare", "capsules four\nspare"), "Line 8 ", "a whole number");
        unreadable(
                SMALL.text().replace("limen-sealed-list-1", "limen-sealed-list-2"), "Line 1 ", "limen-sealed-list-1");
        unreadable(SMALL.text() + "kit LIM-0000-000 period 1 arm low capsules 4\n", "Line 10 ", "a spare kit");
        unreadable(SMALL.text().strip(), "Line 9 ", "a line feed at the end");
        unreadable("limen-sealed-list-1\nstudy LIM-01\n", "Line 3 ", "one more line");
    }

    @Test
    void neither_nonce_nor_allocation_shows_when_printed() {
        assertThat(SMALL.toString()).doesNotContain("placebo").doesNotContain("0123456789abcdef");
    }

    private static void unreadable(String text, String... expected) {
        assertThatThrownBy(() -> SealedList.read(text)).message().contains(expected);
    }

    private static Kit kit(String number, Kit.Use use, String arm) {
        return new Kit(new KitNumber(number), use, arm, 4);
    }
}
