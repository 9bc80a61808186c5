package limen.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import limen.study.log.EntryJson;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Instant NOW = Instant.parse("2027-03-02T12:00:00Z");
    private static final Access SET = new Access.CredentialsSet(
            null,
            List.of(
                    new Credential.Password("$argon2id$the-hash"),
                    new Credential.OneTimeCodes("THESECRET"),
                    new Credential.Passkey("the-id", "the-key", 7, "phone")));

    private static Entry entry(Event event) {
        var about = event instanceof ParticipantEvent ? new ParticipantId("P001") : null;
        return new Entry(
                new EventId(UUID.randomUUID()),
                about,
                new Author(Role.PARTICIPANT, "P001"),
                new Times(null, NOW.atZone(ZoneOffset.UTC), NOW),
                event);
    }

    @Test
    void what_leaves_the_record_holds_nothing_that_opens_a_door() {
        for (var event : List.of(
                SET,
                new StudyEvent.StaffAccess(Role.MONITOR, "M", SET),
                new Access.CredentialRemoved("the-id", "lost"),
                new Access.SignedInWithPasskey("the-id", 8),
                new Access.SignatureProvedWithPasskey("the-id", 9))) {
            var line = EntryJson.write(entry(event).withheld());
            assertThat(line).contains("withheld").doesNotContain("argon2", "THESECRET", "the-id", "the-key");
        }
    }

    @Test
    void a_line_without_anything_to_keep_back_is_the_same_line() {
        for (var event : List.of(
                new Access.Invited("hash", NOW),
                new Access.SignedInWithCodes(8),
                new Access.AccessEnded("moved"),
                new Report.JournalWritten("a day", Set.of()))) {
            var entry = entry(event);
            assertThat(entry.withheld()).isSameAs(entry);
        }
    }

    @Test
    void no_text_of_a_value_holds_what_opens_a_door() {
        assertThat(SET.toString()).doesNotContain("argon2", "THESECRET", "the-id", "the-key");
    }

    @Test
    void nobody_is_staff_as_a_participant_or_as_the_rules() {
        assertThatThrownBy(() -> new StudyEvent.StaffAccess(Role.PARTICIPANT, "P001", SET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StudyEvent.StaffAccess(Role.RULES, "rules", SET))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
