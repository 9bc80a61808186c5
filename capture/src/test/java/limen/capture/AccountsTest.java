package limen.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import limen.storage.keeper.MemoryKeeper;
import limen.study.Access;
import limen.study.Author;
import limen.study.Credential;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final Instant NOW = Instant.parse("2027-03-02T12:00:00Z");
    private static final Author LEAD = new Author(Role.INVESTIGATOR, "A. Lind");
    private static final Author ANNA = new Author(Role.PARTICIPANT, "P001");
    private static final Credential.Password PASSWORD = new Credential.Password("$argon2id$hash");
    private static final Credential.OneTimeCodes CODES = new Credential.OneTimeCodes("SECRETSECRET");
    private static final Credential.Passkey KEY = new Credential.Passkey("key-1", "public", 3, "phone");

    private final Conducted study = Conducted.by("parallel-groups.yaml");

    private static Entry entry(Author by, Author owner, Access what) {
        var times = new Times(null, NOW.atZone(ZoneOffset.UTC), NOW);
        var id = new EventId(UUID.randomUUID());
        return owner.role() == Role.PARTICIPANT
                ? Entry.of(id, new ParticipantId(owner.name()), by, times, what)
                : Entry.ofStudy(id, by, times, new StudyEvent.StaffAccess(owner.role(), owner.name(), what));
    }

    private static Receipt write(LiveStudy live, Author by, Author owner, Access what) {
        return live.propose(entry(by, owner, what));
    }

    private static Access invitation(String hash) {
        return new Access.Invited(hash, NOW.plus(Duration.ofDays(1)));
    }

    private static Access set(@Nullable String hash, Credential... credentials) {
        return new Access.CredentialsSet(hash, List.of(credentials));
    }

    private static void refused(Receipt receipt, String because) {
        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Refused.class, no -> assertThat(no.because()).contains(because));
    }

    private static Account anna(LiveStudy live) {
        return live.accounts().of(ANNA).orElseThrow();
    }

    @Test
    void an_invitation_opens_once_and_not_after_its_time() {
        try (var live = study.open()) {
            write(live, LEAD, ANNA, invitation("h1"));
            refused(write(live, ANNA, ANNA, set("h2", KEY)), "another took its place");
            assertThat(write(live, ANNA, ANNA, set("h1", PASSWORD, CODES))).isInstanceOf(Receipt.Entered.class);
            refused(write(live, ANNA, ANNA, set("h1", KEY)), "This invitation was used");
            assertThat(anna(live).isOpen()).isTrue();

            write(live, LEAD, ANNA, invitation("h3"));
            study.setClock(NOW.plus(Duration.ofDays(1)));
            refused(write(live, ANNA, ANNA, set("h3", KEY)), "has run out");
        }
    }

    @Test
    void what_an_invitation_sets_takes_the_place_of_all_that_opened_before() {
        try (var live = study.open()) {
            write(live, LEAD, ANNA, invitation("h1"));
            write(live, ANNA, ANNA, set("h1", PASSWORD, CODES));
            write(live, ANNA, ANNA, set(null, KEY));
            assertThat(anna(live).credentials()).hasSize(3);

            write(live, LEAD, ANNA, invitation("h2"));
            assertThat(anna(live).isOpen())
                    .as("until it is used, the old way in stays")
                    .isTrue();
            write(live, ANNA, ANNA, set("h2", new Credential.Passkey("key-2", "public", 0, "new phone")));
            assertThat(anna(live).credentials()).hasSize(1);
            assertThat(live.accounts().withPasskey("key-1")).isEmpty();
        }
    }

    @Test
    void a_code_opens_once_and_a_copied_passkey_is_noticed() {
        try (var live = study.open()) {
            write(live, LEAD, ANNA, invitation("h1"));
            write(live, ANNA, ANNA, set("h1", PASSWORD, CODES, KEY));
            assertThat(write(live, ANNA, ANNA, new Access.SignedInWithCodes(100)))
                    .isInstanceOf(Receipt.Entered.class);
            refused(write(live, ANNA, ANNA, new Access.SignedInWithCodes(100)), "opened before");
            refused(write(live, ANNA, ANNA, new Access.SignedInWithCodes(99)), "opened before");
            assertThat(write(live, ANNA, ANNA, new Access.SignedInWithPasskey("key-1", 4)))
                    .isInstanceOf(Receipt.Entered.class);
            refused(write(live, ANNA, ANNA, new Access.SignedInWithPasskey("key-1", 4)), "may be a copy");
            refused(write(live, ANNA, ANNA, new Access.SignedInWithPasskey("key-9", 1)), "No such passkey");
            write(live, ANNA, ANNA, new Access.SignedInWithPasskey("key-1", 0));
            assertThat(anna(live).passkey("key-1").orElseThrow().counter())
                    .as("a device that does not count forgets nothing")
                    .isEqualTo(4);
            assertThat(anna(live).visits()).hasSize(3);
        }
    }

    @Test
    void nobody_comes_in_for_somebody_else_and_only_an_investigator_invites() {
        var ben = new Author(Role.PARTICIPANT, "P002");
        var monitor = new Author(Role.MONITOR, "M. Onitor");
        try (var live = study.open()) {
            refused(write(live, ANNA, ANNA, invitation("h1")), "expected investigator");
            refused(write(live, Author.RULES, ANNA, invitation("h1")), "expected investigator");
            refused(write(live, monitor, monitor, invitation("h1")), "expected investigator or rules");
            write(live, LEAD, ANNA, invitation("h1"));
            write(live, LEAD, monitor, invitation("m1"));
            refused(write(live, ben, ANNA, set("h1", KEY)), "cannot come in as");
            refused(write(live, LEAD, ANNA, set("h1", KEY)), "expected participant");
            refused(write(live, LEAD, monitor, set("m1", KEY)), "expected monitor");
            refused(write(live, ben, ANNA, new Access.AccessEnded("out")), "cannot end the access of");
            refused(write(live, ANNA, ANNA, new Access.SignInPaused(5, NOW)), "expected rules");
            refused(
                    write(live, LEAD, new Author(Role.PHYSICIAN, " m. onitor "), invitation("x")),
                    "signs in under this name already");
        }
    }

    @Test
    void ended_access_opens_nothing_until_there_is_a_new_invitation() {
        try (var live = study.open()) {
            write(live, LEAD, ANNA, invitation("h1"));
            write(live, ANNA, ANNA, set("h1", PASSWORD, CODES));
            write(live, LEAD, ANNA, new Access.AccessEnded("lost phone"));
            assertThat(anna(live).isOpen()).isFalse();
            refused(write(live, ANNA, ANNA, set(null, KEY)), "expected an invitation");
            refused(write(live, ANNA, ANNA, new Access.SignedInWithCodes(7)), "No password and codes");
        }
    }

    @Test
    void an_invitation_makes_nobody_a_participant_and_an_erasure_takes_the_way_in_with_it() {
        try (var live = study.open()) {
            write(live, LEAD, ANNA, invitation("h1"));
            write(live, ANNA, ANNA, set("h1", PASSWORD, CODES));
            write(live, ANNA, ANNA, new Access.SignedInWithCodes(7));
            assertThat(live.people()).isEmpty();
            assertThat(live.conduct().tally().enrolled()).isEmpty();

            var id = new ParticipantId("P001");
            var times = new Times(null, NOW.atZone(ZoneOffset.UTC), NOW);
            live.propose(Entry.of(new EventId(UUID.randomUUID()), id, ANNA, times, new Rights.Erased("")));
            assertThat(live.accounts().of(ANNA)).isEmpty();
            assertThat(live.isErased(id)).isTrue();
            refused(write(live, LEAD, ANNA, invitation("h9")), "erased");
        }
        try (var again = study.open()) {
            assertThat(again.accounts().of(ANNA)).isEmpty();
        }
    }

    @Test
    void two_processes_know_the_same_and_a_code_opens_in_one_of_them() {
        var shared = Conducted.in(new MemoryKeeper(), Conducted.text("parallel-groups.yaml"));
        try (var one = shared.open();
                var other = shared.open()) {
            write(one, LEAD, ANNA, invitation("h1"));
            write(one, LEAD, LEAD, invitation("s1"));
            assertThat(write(other, ANNA, ANNA, set("h1", PASSWORD, CODES))).isInstanceOf(Receipt.Entered.class);
            assertThat(write(one, ANNA, ANNA, new Access.SignedInWithCodes(70))).isInstanceOf(Receipt.Entered.class);
            refused(write(other, ANNA, ANNA, new Access.SignedInWithCodes(70)), "opened before");
            assertThat(one.accounts()).isEqualTo(other.accounts());
            assertThat(one.accounts().invitedBy("h1"))
                    .as("not opened anew by reading it again")
                    .isEmpty();
        }
        try (var later = shared.open()) {
            assertThat(anna(later).isOpen()).isTrue();
            assertThat(anna(later).lastStep()).isEqualTo(70);
            assertThat(later.accounts().invitedBy("h1")).isEmpty();
            assertThat(later.accounts().invitedBy("s1")).isPresent();
        }
    }

    @Test
    void what_proves_a_signature_is_used_up_by_that_and_is_no_visit() {
        try (var live = study.open()) {
            write(live, LEAD, ANNA, invitation("h1"));
            write(live, ANNA, ANNA, set("h1", PASSWORD, CODES, KEY));
            write(live, ANNA, ANNA, new Access.SignedInWithCodes(10));
            refused(write(live, ANNA, ANNA, new Access.SignatureProvedWithCodes(10)), "This code opened before");
            write(live, ANNA, ANNA, new Access.SignatureProvedWithCodes(11));
            refused(write(live, ANNA, ANNA, new Access.SignedInWithCodes(11)), "This code opened before");
            write(live, ANNA, ANNA, new Access.SignatureProvedWithPasskey("key-1", 9));
            refused(write(live, ANNA, ANNA, new Access.SignedInWithPasskey("key-1", 9)), "counted further before");
            refused(write(live, LEAD, ANNA, new Access.SignatureProvedWithCodes(12)), "cannot");
            assertThat(anna(live).visits()).hasSize(1);
        }
    }
}
