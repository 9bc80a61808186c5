package limen.web.participant;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.study.Admission;
import limen.study.Entry;
import limen.study.ParticipantEvent;
import limen.study.log.EntryLog;
import limen.study.protocol.Protocol;

/// Somebody's own entries, to take along. Which place of the sealed list they have stays out: whoever sees the list
/// later could read from it what they were given. What opens their door is withheld too.
///
/// @param protocol in whose words
record OwnRecord(List<Entry> entries, Protocol protocol) {
    private static final String NEWLINE = "\r\n";

    OwnRecord {
        entries = entries.stream()
                .filter(entry -> !(entry.event() instanceof Admission.AllocationAssigned))
                .map(Entry::withheld)
                .toList();
    }

    /// Every entry with all that it holds, one in a line.
    String lines() {
        return EntryLog.write(entries);
    }

    /// The same in words, as a table of RFC 4180.
    String table() {
        return Stream.concat(
                        Stream.of(List.of("occurred", "recorded", "written_by", "what", "words")),
                        entries.stream().flatMap(this::row))
                .map(row -> row.stream().map(OwnRecord::cell).collect(Collectors.joining(",")) + NEWLINE)
                .collect(Collectors.joining());
    }

    private Stream<List<String>> row(Entry entry) {
        return entry.event() instanceof ParticipantEvent event
                ? EntryWords.of(event, protocol).stream()
                        .map(words -> List.of(
                                entry.times().occurredAt().toOffsetDateTime().toString(),
                                entry.times().recordedAt().toString(),
                                Codes.of(entry.author().role()),
                                words.title(),
                                words.words()))
                : Stream.of();
    }

    /// A text that a table program would take for a formula is kept from being one.
    private static String cell(String text) {
        var plain = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
