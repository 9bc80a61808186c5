package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import limen.study.KitNumber;
import limen.study.protocol.Blinding;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class KitNumbersTest {
    private static final List<List<Held>> LISTS = lists();

    @Test
    void a_number_does_not_come_twice() {
        Seeded.forAll("unique", 5, random -> {
            var numbers = new KitNumbers("LIM", new RandomStream(Studies.secret(random), "kits"));
            var drawn = new HashSet<KitNumber>();
            for (int i = 0; i < 20_000; i++) {
                assertThat(drawn.add(numbers.next())).isTrue();
            }
        });
    }

    @Test
    void every_wrong_digit_and_every_swap_of_neighbours_is_found() {
        Seeded.forAll("slips", 500, random -> {
            var kit = new KitNumbers("LIM", new RandomStream(Studies.secret(random), "kits"))
                    .next()
                    .text();
            assertThat(kit).matches("LIM-[0-9]{4}-[0-9]{3}");
            assertThat(KitNumbers.isWellFormed(new KitNumber(kit))).isTrue();
            var digits = kit.substring(4).replace("-", "");
            for (int place = 0; place < digits.length(); place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    var slip = digits.substring(0, place) + digit + digits.substring(place + 1);
                    assertThat(isWellFormed(slip)).isEqualTo(slip.equals(digits));
                }
                if (place > 0) {
                    var swap = digits.substring(0, place - 1)
                            + digits.charAt(place)
                            + digits.charAt(place - 1)
                            + digits.substring(place + 1);
                    assertThat(isWellFormed(swap)).isEqualTo(swap.equals(digits));
                }
            }
        });
        assertThat(KitNumbers.isWellFormed(new KitNumber("LIM"))).isFalse();
        // Damm's own example: the check digit of 572 is 4.
        assertThat(isWellFormed("0005724")).isTrue();
    }

    @Test
    void the_numbers_say_nothing_about_the_arms() {
        assertThat(leaks(LISTS)).isEmpty();
    }

    @Test
    void a_parity_that_tells_the_arm_is_caught() {
        // In one kit of ten, the last random digit is made odd for one arm and even for the other.
        var counter = new int[1];
        var leaky = LISTS.stream()
                .map(list -> list.stream()
                        .map(kit -> counter[0]++ % 10 == 0 ? tied(kit) : kit)
                        .toList())
                .toList();
        assertThat(leaks(leaky)).contains("parity");
    }

    @Test
    void numbers_given_out_arm_by_arm_are_caught() {
        var leaky = LISTS.stream().map(KitNumbersTest::sortedByArm).toList();
        assertThat(leaks(leaky)).contains("half", "neighbour");
    }

    /// Properties of a number by which an arm could show, each tested against the arm over all lists.
    private static List<String> leaks(List<List<Held>> lists) {
        var found = new ArrayList<String>();
        var digits = List.of("first", "second", "third", "fourth", "fifth", "sixth", "check");
        for (int place = 0; place < 7; place++) {
            var at = place;
            add(
                    found,
                    digits.get(place) + " digit",
                    lists,
                    10,
                    (list, i) -> list.get(i).digits().charAt(at) - '0');
        }
        add(found, "parity", lists, 2, (list, i) -> list.get(i).number() % 2);
        add(
                found,
                "parity with check digit",
                lists,
                2,
                (list, i) -> list.get(i).digits().charAt(6) % 2);
        add(
                found,
                "digit sum",
                lists,
                2,
                (list, i) -> list.get(i).digits().chars().sum() % 2);
        add(found, "remainder by three", lists, 3, (list, i) -> list.get(i).number() % 3);
        add(found, "remainder by seven", lists, 7, (list, i) -> list.get(i).number() % 7);
        add(found, "half", lists, 2, (list, i) -> list.get(i).number() < 500_000 ? 0 : 1);
        add(found, "place in the order of numbers", lists, 10, (list, i) -> i * 10 / list.size());
        // From the order as printed: whether the kit before holds the placebo.
        add(
                found,
                "neighbour",
                lists,
                2,
                (list, i) -> i > 0 && list.get(i - 1).arm().equals("placebo") ? 1 : 0);
        return found;
    }

    private interface Property {
        int of(List<Held> list, int kit);
    }

    private static void add(List<String> found, String name, List<List<Held>> lists, int values, Property property) {
        var table = new long[2][values];
        for (var list : lists) {
            for (int kit = 1; kit < list.size(); kit++) {
                table[list.get(kit).arm().equals("low") ? 0 : 1][property.of(list, kit)]++;
            }
        }
        if (ChiSquare.independence(table) > ChiSquare.critical(values - 1)) {
            found.add(name);
        }
    }

    private record Held(String digits, String arm) {
        int number() {
            return Integer.parseInt(digits.substring(0, 6));
        }
    }

    private static Held tied(Held kit) {
        var even = kit.number() / 2 * 2;
        return new Held(
                "%06d%s"
                        .formatted(
                                even + (kit.arm().equals("low") ? 1 : 0),
                                kit.digits().charAt(6)),
                kit.arm());
    }

    private static List<Held> sortedByArm(List<Held> list) {
        var numbers = list.stream().map(Held::digits).sorted().toList();
        var arms =
                list.stream().map(Held::arm).sorted(Comparator.naturalOrder()).toList();
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Held(numbers.get(i), arms.get(i)))
                .toList();
    }

    /// Kits of 40 lists as anybody sees them: in the order of their numbers.
    private static List<List<Held>> lists() {
        var study = Studies.WITHIN.with(new Blinding("LIM", 4, 60));
        return LongStream.range(0, 40)
                .mapToObj(seed -> study.list(Studies.secret(seed)).kits().stream()
                        .map(kit -> new Held(kit.number().text().substring(4).replace("-", ""), kit.arm()))
                        .toList())
                .toList();
    }

    private static boolean isWellFormed(String digits) {
        return KitNumbers.isWellFormed(
                new KitNumber("LIM-%s-%s".formatted(digits.substring(0, 4), digits.substring(4))));
    }
}
