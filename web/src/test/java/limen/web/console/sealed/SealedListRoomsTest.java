package limen.web.console.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import limen.capture.Receipt;
import limen.storage.key.Opener;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.randomisation.Commitment;
import limen.web.console.Conducted;
import limen.web.participant.LivedStudy;
import org.junit.jupiter.api.Test;

/// How the list is sealed, opened for a session, and opened for all, over HTTP.
class SealedListRoomsTest {
    private static final Instant MORNING = Instant.parse("2027-03-06T09:00:00Z");
    private static final String SEAL = "/staff/kits/seal";
    private static final String FINAL = "/staff/unblind/final";
    private static final Map<String, String> KEY = Map.of("list_passphrase", LivedStudy.LIST_PASSPHRASE);

    private static Conducted lived() throws Exception {
        return Conducted.of(
                LivedStudy.of("n-of-1.yaml", 2, 11, UnaryOperator.identity()).until(MORNING));
    }

    private static Map<String, String> chosen(String passphrase, String repeated) {
        return Map.of("list_passphrase", passphrase, "list_repeated", repeated);
    }

    @Test
    void the_list_is_drawn_and_sealed_once_and_its_fingerprint_is_that_of_the_record() throws Exception {
        try (var house = Conducted.of(LivedStudy.fresh("n-of-1.yaml", MORNING))) {
            var study = house.lived().study();
            var preparer = house.as(Role.PREPARER, "Pat Preparer");
            assertThat(preparer.fill(SEAL, SEAL, chosen("too short", "too short"))
                            .body())
                    .contains("expected at least 12");
            assertThat(preparer.fill(SEAL, SEAL, chosen("four words of mine", "four words of yours"))
                            .body())
                    .contains("The two differ")
                    .doesNotContain("four words");
            assertThat(study.conduct().allocations().sealed()).isNull();

            var form = preparer.get(SEAL).body();
            preparer.send(form, SEAL, chosen("four words of mine", "four words of mine"));
            preparer.send(form, SEAL, chosen("four words of mine", "four words of mine"));
            var list = study.allocations(new Opener.Passphrase("four words of mine"))
                    .orElseThrow();
            assertThat(study.conduct().allocations().sealed())
                    .isEqualTo(Commitment.to(list.list(), list.nonce()).sha256());
            assertThat(study.conduct().allocations().sequences())
                    .isEqualTo(list.list().sequences().size());

            var again = preparer.force(
                    SEAL,
                    Map.of(
                            "entry",
                            UUID.randomUUID().toString(),
                            "list_passphrase",
                            "another of my own",
                            "list_repeated",
                            "another of my own"));
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(study.allocations(new Opener.Passphrase("four words of mine")))
                    .contains(list);
            assertThat(house.log()).isEmpty();
        }
    }

    @Test
    void an_open_list_is_of_one_session_and_closes_by_itself() throws Exception {
        try (var house = lived()) {
            var preparer = house.as(Role.PREPARER, "Pat Preparer");
            assertThat(preparer.fill("/staff/unseal", "/staff/unseal", KEY).body())
                    .contains("is open in this session");
            assertThat(house.as(Role.PREPARER, "Pat Preparer")
                            .get("/staff/kits")
                            .body())
                    .contains("The sealed list is closed");
            house.lived().until(house.now().plus(Duration.ofMinutes(20)));
            assertThat(preparer.get("/staff/kits").body()).contains("is open in this session");
            house.lived().until(house.now().plus(Duration.ofMinutes(11)));
            assertThat(preparer.get("/staff/kits").body()).contains("The sealed list is closed");

            preparer.fill("/staff/unseal", "/staff/unseal", KEY);
            preparer.fill("/staff/unseal", "/staff/unseal/close", Map.of());
            assertThat(preparer.get("/staff/kits").body()).contains("The sealed list is closed");
            assertThat(house.as(Role.PHYSICIAN, "Dr. Ben Example")
                            .get("/staff/unseal")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void locked_opened_verified_in_this_order_by_these_two() throws Exception {
        try (var house = lived()) {
            var study = house.lived().study();
            var preparer = house.as(Role.PREPARER, "Pat Preparer");
            var early = Map.of("entry", UUID.randomUUID().toString(), "list_passphrase", LivedStudy.LIST_PASSPHRASE);
            assertThat(preparer.force(FINAL + "/open", early).statusCode()).isEqualTo(422);
            assertThat(preparer.force(
                                    FINAL + "/lock",
                                    Map.of("entry", UUID.randomUUID().toString(), "reason", "x"))
                            .statusCode())
                    .isEqualTo(403);

            var investigator = house.as(Role.INVESTIGATOR, "Dr. Ada Example");
            var form = investigator.get(FINAL).body();
            assertThat(investigator
                            .send(form, FINAL + "/lock", Map.of("reason", " "))
                            .statusCode())
                    .isEqualTo(422);
            investigator.send(form, FINAL + "/lock", Map.of("reason", "All have finished"));
            investigator.send(form, FINAL + "/lock", Map.of("reason", "All have finished"));
            assertThat(study.conduct().allocations().locked()).isTrue();

            assertThat(preparer.fill(FINAL, FINAL + "/open", Map.of("list_passphrase", "wrong words"))
                            .body())
                    .contains("does not open the list");
            assertThat(study.conduct().allocations().opened()).isFalse();
            var page = preparer.fill(FINAL, FINAL + "/open", KEY).body();
            assertThat(page).contains("They are the same.");
            assertThat(study.conduct().allocations().opened()).isTrue();
            for (var person : study.people()) {
                assertThat(study.opened(person)).isNotEmpty();
            }
            assertThat(study.history().stream().filter(entry -> entry.event() instanceof StudyEvent.DataLocked))
                    .hasSize(1);
        }
    }

    @Test
    void a_list_that_is_not_the_published_one_opens_nothing() throws Exception {
        try (var house = Conducted.of(LivedStudy.of("n-of-1.yaml", 2, 11, UnaryOperator.identity()))) {
            var study = house.lived().until(MORNING.minus(Duration.ofDays(60))).study();
            propose(
                    house,
                    new Author(Role.PREPARER, "Pat Preparer"),
                    new StudyEvent.AllocationsSealed("f".repeat(64), 2));
            propose(house, new Author(Role.INVESTIGATOR, "Dr. Ada Example"), new StudyEvent.DataLocked("over"));
            var preparer = house.as(Role.PREPARER, "Pat Preparer");
            assertThat(preparer.fill("/staff/unseal", "/staff/unseal", KEY).body())
                    .contains("is not the one whose fingerprint was published");
            assertThat(preparer.get("/staff/kits").body()).contains("The sealed list is closed");

            var answer = preparer.fill(FINAL, FINAL + "/open", KEY);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Nothing was opened")
                    .contains("They differ")
                    .contains("ffffffff ffffffff");
            assertThat(study.conduct().allocations().opened()).isFalse();
        }
    }

    private static void propose(Conducted house, Author author, StudyEvent event) {
        var at = house.now();
        var entry = Entry.ofStudy(
                new EventId(UUID.randomUUID()), author, new Times(null, at.atZone(ZoneOffset.UTC), at), event);
        assertThat(house.lived().study().propose(entry)).isInstanceOf(Receipt.Entered.class);
    }
}
