package limen.web.console.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import limen.capture.Receipt;
import limen.storage.key.Opener;
import limen.study.Admission;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Kit.Where;
import limen.study.KitNumber;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.log.EntryJson;
import limen.study.randomisation.SealedList;
import limen.web.console.Conducted;
import limen.web.participant.LivedStudy;
import limen.web.whole.OppositeList;
import org.junit.jupiter.api.Test;

/// Kits from arrival to destruction, over HTTP.
class KitRoomsTest {
    /// Enrolled, and without a place.
    private static final Instant ENROLLED = Instant.parse("2027-03-03T20:00:00Z");

    private static final ParticipantId WHO = new ParticipantId("P001");
    private static final String HAND_OUT = "/staff/kits/dispense/P001";

    private static Conducted house(UnaryOperator<SealedList> list) throws IOException {
        return Conducted.of(LivedStudy.of("n-of-1.yaml", 2, 11, list).until(ENROLLED));
    }

    private static Conducted.Member preparer(Conducted house) throws IOException, InterruptedException {
        var preparer = house.as(Role.PREPARER, "Pat Preparer");
        preparer.fill("/staff/unseal", "/staff/unseal", Map.of("list_passphrase", LivedStudy.LIST_PASSPHRASE));
        return preparer;
    }

    private static SealedList list(Conducted house) {
        return house.lived()
                .study()
                .allocations(new Opener.Passphrase(LivedStudy.LIST_PASSPHRASE))
                .orElseThrow();
    }

    private static KitNumber first(Conducted house) {
        return list(house).list().kit("zurich", 1, 1).orElseThrow().number();
    }

    private static List<Entry> kits(Conducted house) {
        return house.lived().study().entries(WHO).stream()
                .filter(entry -> entry.event() instanceof Dosing.KitDispensed
                        || entry.event() instanceof Dosing.KitReturned
                        || entry.event() instanceof Admission.AllocationAssigned)
                .toList();
    }

    @Test
    void the_next_free_place_and_its_kit_go_out_together_and_once() throws Exception {
        try (var house = house(UnaryOperator.identity())) {
            var preparer = preparer(house);
            var kit = first(house);
            assertThat(preparer.get("/staff/kits").body())
                    .contains("Place 1 of zurich")
                    .contains(kit.text());
            var form = preparer.get(HAND_OUT).body();
            assertThat(form).doesNotContain("placebo").doesNotContain("15 mg");
            preparer.send(form, HAND_OUT, Map.of("number", "EX-N1/" + kit, "capsules", "1"));
            preparer.send(form, HAND_OUT, Map.of("number", "EX-N1/" + kit, "capsules", "1"));
            assertThat(kits(house).stream().map(Entry::event))
                    .containsExactly(new Admission.AllocationAssigned("zurich", 1), new Dosing.KitDispensed(kit, 1));
            assertThat(preparer.get(HAND_OUT).body()).contains("No kit is handed out");
            assertThat(house.log()).isEmpty();
        }
    }

    @Test
    void a_foreign_kit_another_s_kit_and_a_wrong_count_do_not_go_out() throws Exception {
        try (var house = house(UnaryOperator.identity())) {
            var preparer = preparer(house);
            var other = list(house).list().kit("zurich", 2, 1).orElseThrow().number();
            assertThat(preparer.fill(HAND_OUT, HAND_OUT, Map.of("number", "EXN-0000-000", "capsules", "1"))
                            .body())
                    .contains("no kit of this study");
            assertThat(preparer.fill(HAND_OUT, HAND_OUT, Map.of("number", other.text(), "capsules", "1"))
                            .body())
                    .contains("is not the kit for P001");
            assertThat(preparer.fill(
                                    HAND_OUT,
                                    HAND_OUT,
                                    Map.of("number", first(house).text(), "capsules", "2"))
                            .body())
                    .contains("the list says 1");
            assertThat(kits(house)).isEmpty();
            assertThat(house.as(Role.PREPARER, "Pat Preparer")
                            .get(HAND_OUT)
                            .uri()
                            .getPath())
                    .isEqualTo("/staff/unseal");
        }
    }

    @Test
    void a_kit_comes_back_is_destroyed_before_a_witness_and_the_books_say_what_is_missing() throws Exception {
        try (var house = house(UnaryOperator.identity())) {
            var preparer = preparer(house);
            var kit = first(house);
            var path = "/staff/kits/kit/" + kit;
            preparer.fill(HAND_OUT, HAND_OUT, Map.of("number", kit.text(), "capsules", "1"));
            house.lived().until(house.now().plusSeconds(60));
            assertThat(preparer.fill(path, path + "/return", Map.of("capsules", "2"))
                            .body())
                    .contains("expected 0 to 1");
            var back = preparer.get(path).body();
            house.lived().until(house.now().plusSeconds(60));
            preparer.send(back, path + "/return", Map.of("capsules", "0"));
            preparer.send(back, path + "/return", Map.of("capsules", "0"));
            assertThat(kits(house)).hasSize(3);
            assertThat(preparer.get("/staff/kits").body()).contains("so 1 missing");

            assertThat(preparer.fill(path, path + "/destroy", Map.of("reason", "burnt", "witness", "Pat Preparer"))
                            .body())
                    .contains("who is not Pat Preparer")
                    .contains("burnt");
            preparer.fill(path, path + "/destroy", Map.of("reason", "burnt", "witness", "Wim Witness"));
            assertThat(house.lived().study().conduct().kits())
                    .hasEntrySatisfying(kit, found -> assertThat(found.where()).isEqualTo(Where.DESTROYED));
            var received = house.lived().study().conduct().kits().size();
            assertThat(preparer.get("/staff/kits").body())
                    .contains("%d received = %d in stock + 0 with participants + 0 returned + 1 destroyed"
                            .formatted(received, received - 1));
        }
    }

    @Test
    void a_kit_that_came_back_before_its_capsule_was_taken_is_stood_in_for_by_a_spare_of_the_same_contents()
            throws Exception {
        try (var house = house(UnaryOperator.identity())) {
            var preparer = preparer(house);
            comesBackUntouched(house, preparer);

            var spare = spare(house);
            assertThat(preparer.get("/staff/kits").body())
                    .contains("Kit " + spare + " for period 1")
                    .contains("a spare, in the place of the planned one");
            preparer.fill(HAND_OUT, HAND_OUT, Map.of("number", spare.text(), "capsules", "1"));

            assertThat(kits(house).getLast().event()).isEqualTo(new Dosing.KitDispensed(spare, 1));
            assertThat(preparer.get(HAND_OUT).body()).contains("Has kit %s for period 1".formatted(spare));
            assertThat(house.log()).isEmpty();
        }
    }

    @Test
    void where_no_spare_of_the_same_contents_is_left_the_page_says_so() throws Exception {
        try (var house = house(UnaryOperator.identity())) {
            var preparer = preparer(house);
            comesBackUntouched(house, preparer);
            var arm = list(house).list().sequence("zurich", 1).orElseThrow().arm(1);
            list(house).list().spares().stream()
                    .filter(kit -> kit.arm().equals(arm))
                    .forEach(kit -> destroyed(house, kit.number()));

            assertThat(preparer.get(HAND_OUT).body())
                    .contains("No kit is handed out.")
                    .contains("there is no spare kit in stock")
                    .doesNotContain("name=\"capsules\"");
            assertThat(preparer.get("/staff/kits").body()).contains("there is no spare kit in stock");
        }
    }

    @Test
    void nothing_stands_in_for_a_kit_once_no_capsule_of_its_period_is_to_come() throws Exception {
        try (var house = Conducted.of(LivedStudy.of("n-of-1.yaml", 2, 11, UnaryOperator.identity())
                .until(Instant.parse("2027-03-12T12:00:00Z")))) {
            var preparer = preparer(house);
            var person = house.lived().study().situation(WHO).person();
            assertThat(person.kits()).hasSizeGreaterThan(0);

            assertThat(preparer.get(HAND_OUT).body()).contains("No kit is handed out. No capsule of period");
        }
    }

    private static void comesBackUntouched(Conducted house, Conducted.Member preparer)
            throws IOException, InterruptedException {
        var kit = first(house);
        var path = "/staff/kits/kit/" + kit;
        preparer.fill(HAND_OUT, HAND_OUT, Map.of("number", kit.text(), "capsules", "1"));
        house.lived().until(house.now().plusSeconds(60));
        preparer.fill(path, path + "/return", Map.of("capsules", "1"));
        house.lived().until(house.now().plusSeconds(60));
    }

    /// The first by number of those that hold the same as the first kit of the first place.
    private static KitNumber spare(Conducted house) {
        var list = list(house).list();
        var arm = list.sequence("zurich", 1).orElseThrow().arm(1);
        return list.spares().stream()
                .filter(kit -> kit.arm().equals(arm))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static void destroyed(Conducted house, KitNumber kit) {
        var at = new Times(null, house.now().atZone(ZoneOffset.UTC), house.now());
        var preparer = new Author(Role.PREPARER, "Pat Preparer");
        var destroyed = new StudyEvent.KitDestroyed(kit, "damp", "Wim Witness");
        assertThat(house.lived()
                        .study()
                        .propose(Entry.ofStudy(new EventId(UUID.randomUUID()), preparer, at, destroyed)))
                .isInstanceOf(Receipt.Entered.class);
    }

    @Test
    void a_lot_is_held_against_the_list_number_by_number() throws Exception {
        try (var house = Conducted.of(LivedStudy.of("n-of-1.yaml", 2, 11, UnaryOperator.identity())
                .until(Instant.parse("2027-03-01T08:25:00Z")))) {
            var preparer = preparer(house);
            var path = "/staff/kits/receive";
            var lot = Map.of("lot", "L-7", "expires", "2028-01-31", "assay", "CoA 7: 99 %");
            assertThat(preparer.fill(path, path, Map.of("kits", "EXN-1234-567")).body())
                    .contains("check digit")
                    .contains("The lot is needed")
                    .contains("EXN-1234-567");
            var numbers = list(house).list().kits().stream()
                    .limit(3)
                    .map(kit -> "EX-N1/" + kit.number())
                    .toList();
            var twice = new HashMap<>(lot);
            twice.put("kits", numbers.getFirst() + "\n" + numbers.getFirst());
            assertThat(preparer.fill(path, path, twice).body()).contains("stands here twice");
            var typed = new HashMap<>(lot);
            typed.put("kits", String.join("\n", numbers));
            var form = preparer.get(path).body();
            preparer.send(form, path, typed);
            preparer.send(form, path, typed);
            assertThat(house.lived().study().conduct().kits()).hasSize(3);
            var rest = new HashMap<>(lot);
            rest.put("all", "yes");
            preparer.fill(path, path, rest);
            assertThat(house.lived().study().conduct().kits())
                    .hasSize(list(house).list().kits().size());
        }
    }

    @Test
    void paper_opens_with_the_list_and_labels_do_not_know_what_a_kit_holds() throws Exception {
        try (var house = house(UnaryOperator.identity())) {
            var preparer = preparer(house);
            assertThat(preparer.get("/staff/kits/paper/list").body()).contains("What each kit holds");
            assertThat(preparer.get("/staff/kits/paper/cards").body())
                    .contains("zurich, place 1")
                    .contains("placebo");
            assertThat(preparer.get("/staff/kits/paper/labels?call=Dr+Lind+044+1234567")
                            .body())
                    .contains("Dr Lind 044 1234567")
                    .doesNotContain("placebo");
            assertThat(preparer.get("/staff/kits/paper/labels").statusCode()).isEqualTo(422);
            var closed = house.as(Role.PREPARER, "Pat Preparer");
            for (var paper : List.of("list", "cards", "labels?call=Dr+Lind")) {
                assertThat(closed.get("/staff/kits/paper/" + paper).uri().getPath())
                        .isEqualTo("/staff/unseal");
            }
        }
    }

    @Test
    void opposite_lists_give_the_same_bytes_to_whoever_is_blinded_before_and_after_a_kit_goes_out() throws Exception {
        try (var one = house(UnaryOperator.identity());
                var other = house(OppositeList::of)) {
            assertThat(seen(one)).isEqualTo(seen(other));
            for (var house : List.of(one, other)) {
                var preparer = preparer(house);
                comesBackUntouched(house, preparer);
                preparer.fill(HAND_OUT, HAND_OUT, Map.of("number", spare(house).text(), "capsules", "1"));
                assertThat(kits(house)).hasSize(4);
                house.as(Role.PHYSICIAN, "Dr. Ben Example")
                        .fill(
                                "/staff/unblind",
                                "/staff/unblind/ask",
                                Map.of("code", "P001", "reason", "Found unconscious"));
            }
            assertThat(list(one).list().sequences())
                    .isNotEqualTo(list(other).list().sequences());
            assertThat(seen(one)).isEqualTo(seen(other)).contains("Found unconscious");
            assertThat(written(one)).isEqualTo(written(other));
        }
    }

    /// All that blinded roles can ask of these rooms, without what is drawn at random for each answer.
    private static String seen(Conducted house) throws IOException, InterruptedException {
        var seen = new StringBuilder();
        for (var role : List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.STATISTICIAN)) {
            var member = house.as(role, "Dr. Ben Example");
            for (var path : List.of(
                    "/staff/unblind",
                    "/staff/unblind/final",
                    "/staff/unseal",
                    "/staff/kits",
                    "/staff/kits/paper/list",
                    HAND_OUT,
                    "/staff/kits/kit/" + first(house))) {
                var answer = member.get(path);
                seen.append(answer.statusCode()).append(answer.body());
            }
        }
        var sealed = house.lived().study().conduct().allocations().sealed();
        assertThat(sealed).isNotNull();
        return seen.toString()
                .replaceAll("(?<=name=\"(?:_csrf|entry)\" value=\")[^\"]*", "x")
                .replaceAll("[0-9a-f]{8}( [0-9a-f]{8}){7}", "fingerprint");
    }

    /// What the record of this person says, without ids that are drawn at random.
    private static List<String> written(Conducted house) {
        return house.lived().study().entries(WHO).stream()
                .map(EntryJson::write)
                .map(text -> text.replaceAll(
                        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}", "id"))
                .toList();
    }
}
