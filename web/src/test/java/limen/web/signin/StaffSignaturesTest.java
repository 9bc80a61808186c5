package limen.web.signin;

import static limen.web.signin.Staffed.LEAD;
import static limen.web.signin.Staffed.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import limen.storage.Strand;
import limen.study.Access;
import limen.study.Credential;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What proves a signature with a password and six digits.
class StaffSignaturesTest {
    private static final Visitor.Conducting WHO = new Visitor.Conducting(Role.INVESTIGATOR, "Lead Person");
    private static final String ADDRESS = "192.0.2.7";

    private Staffed door;
    private Credential.OneTimeCodes codes;
    private StaffSignatures signatures;

    @BeforeEach
    void open() throws Exception {
        door = Staffed.open();
        codes = door.known(LEAD);
        signatures = new StaffSignatures(door.reception(), new Callers(PublicOrigin.local(0)));
    }

    @AfterEach
    void close() {
        door.close();
        assertThat(door.failures).isEmpty();
    }

    private Map<String, String> form(String password, String reason) {
        return Map.of(
                "entry",
                UUID.randomUUID().toString(),
                "reason",
                reason,
                Signatures.PASSWORD,
                password,
                Signatures.DIGITS,
                door.digits(codes));
    }

    private List<Access> written() {
        return door.log.strand(new Strand.OfStudy()).stream()
                .map(kept -> kept.entry().event())
                .filter(StudyEvent.StaffAccess.class::isInstance)
                .map(event -> ((StudyEvent.StaffAccess) event).what())
                .toList();
    }

    @Test
    void a_password_and_the_present_digits_are_a_proof_that_brings_nobody_in() {
        var visits = door.study.accounts().of(LEAD).orElseThrow().visits();

        assertThat(signatures.proof(WHO)).isEqualTo(Signatures.Proof.CODES);
        assertThat(signatures.refusal(WHO, form(PASSWORD, "because"), ADDRESS)).isEmpty();

        assertThat(written().getLast()).isInstanceOf(Access.SignatureProvedWithCodes.class);
        assertThat(door.study.accounts().of(LEAD).orElseThrow().visits()).isEqualTo(visits);
    }

    @Test
    void digits_prove_one_form_once_and_open_no_door_after_it() throws Exception {
        var form = form(PASSWORD, "because");
        assertThat(signatures.refusal(WHO, form, ADDRESS)).isEmpty();
        var proofs = written().size();

        // The same form sent twice is the same signature.
        assertThat(signatures.refusal(WHO, form, ADDRESS)).isEmpty();
        assertThat(written()).hasSize(proofs);
        assertThat(signatures.refusal(WHO, form(PASSWORD, "something else"), ADDRESS))
                .contains(StaffSignatures.NO);
        assertThat(new Caller(door)
                        .signIn("Lead Person", PASSWORD, door.digits(codes))
                        .statusCode())
                .isEqualTo(422);
        door.later(Duration.ofSeconds(30));
        assertThat(signatures.refusal(WHO, form(PASSWORD, "something else"), ADDRESS))
                .isEmpty();
    }

    @Test
    void digits_that_let_somebody_in_sign_nothing() throws Exception {
        new Caller(door).signIn("Lead Person", PASSWORD, door.digits(codes));
        assertThat(written().getLast()).isInstanceOf(Access.SignedInWithCodes.class);
        assertThat(signatures.refusal(WHO, form(PASSWORD, "because"), ADDRESS)).contains(StaffSignatures.NO);
    }

    @Test
    void nobody_signs_with_what_belongs_to_somebody_else() {
        var other = new Visitor.Conducting(Role.PHYSICIAN, "Ben Person");
        door.known(other.author());
        assertThat(signatures.refusal(other, form(PASSWORD, "because"), ADDRESS))
                .contains(StaffSignatures.NO);
    }

    @Test
    void wrong_tries_are_counted_like_those_at_the_door_and_then_nothing_is_looked_at() {
        for (int i = 0; i < 4; i++) {
            assertThat(signatures.refusal(WHO, form("some other words", "because"), ADDRESS))
                    .contains(StaffSignatures.NO);
        }
        assertThat(signatures.refusal(WHO, form("some other words", "because"), ADDRESS))
                .hasValueSatisfying(words -> assertThat(words).startsWith("Too many tries; try again in 1 min."));
        assertThat(written().getLast()).isInstanceOf(Access.SignInPaused.class);
        door.later(Duration.ofSeconds(30));
        assertThat(signatures.refusal(WHO, form(PASSWORD, "because"), ADDRESS)).isPresent();
        door.later(Duration.ofSeconds(31));
        assertThat(signatures.refusal(WHO, form(PASSWORD, "because"), ADDRESS)).isEmpty();
    }
}
