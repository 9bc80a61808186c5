package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import limen.study.Access;
import limen.study.Author;
import limen.study.Credential;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.log.EntryLog;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    @Test
    void an_archive_says_who_came_in_and_holds_nothing_that_opens_a_door() throws IOException {
        var set = new Access.CredentialsSet(
                null,
                List.of(
                        new Credential.Password("$argon2id$the-hash"),
                        new Credential.OneTimeCodes("THESECRET"),
                        new Credential.Passkey("the-id", "the-key", 3, "phone")));
        var author = new Author(Role.PARTICIPANT, "P001");
        var times = Times.now(Written.AT.atZone(ZoneOffset.UTC));
        var places = List.<Recorded>of(
                new Recorded.Kept(1, 1, Entry.of(new EventId(UUID.randomUUID()), Written.ANNA, author, times, set)),
                new Recorded.Kept(
                        2,
                        1,
                        Entry.ofStudy(
                                new EventId(UUID.randomUUID()),
                                new Author(Role.MONITOR, "M. Onitor"),
                                times,
                                new StudyEvent.StaffAccess(Role.MONITOR, "M. Onitor", set))),
                new Recorded.Kept(
                        3,
                        2,
                        Entry.of(
                                new EventId(UUID.randomUUID()),
                                Written.ANNA,
                                author,
                                times,
                                new Access.SignedInWithPasskey("the-id", 4))));
        var out = new ByteArrayOutputStream();
        new Archive("LIM-01", List.of(), List.of(), UnaryOperator.identity(), places::forEach).writeTo(out);

        var text = new StringBuilder();
        var log = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                var content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                text.append(content);
                log = file.getName().equals("log.jsonl") ? content : log;
            }
        }
        assertThat(text.toString())
                .contains("signed_in_with_passkey", "staff_access", "withheld")
                .doesNotContain("argon2", "THESECRET", "the-id", "the-key");
        assertThat(EntryLog.read(log)).as("readable as it is").isInstanceOf(EntryLog.Whole.class);
    }
}
