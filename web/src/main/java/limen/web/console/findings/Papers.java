package limen.web.console.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import limen.capture.LiveStudy;
import limen.capture.ProtocolInForce;
import limen.exchange.Passport;
import limen.storage.Documents.Document;
import limen.storage.Recorded;
import limen.storage.StudyKind;
import limen.storage.chain.Checkpoint;
import limen.study.Entry;
import limen.study.StudyEvent;

/// What a study has on paper at one moment: the protocol in force, its other texts, and its whole log.
///
/// @param protocol the text in force
/// @param others documents beside it, earlier versions among them
/// @param entries all that can be read, the oldest first
/// @param erased places that nobody can read any more
record Papers(Document protocol, List<Document> others, List<Entry> entries, int erased) {
    Papers {
        others = List.copyOf(others);
        entries = List.copyOf(entries);
    }

    static Papers of(LiveStudy study) {
        var entries = new ArrayList<Entry>();
        var erased = new int[1];
        study.whole().read(0, place -> {
            switch (place) {
                case Recorded.Kept kept -> entries.add(kept.entry());
                case Recorded.Erased _ -> erased[0]++;
            }
        });
        var documents = study.documents();
        var events = entries.stream().map(Entry::event).toList();
        var sha256 = switch (ProtocolInForce.of(documents, events)) {
            case ProtocolInForce.InForce known -> known.sha256();
            case ProtocolInForce.Unknown(var because) -> throw new IllegalStateException(because);
        };
        var inForce = documents.stream()
                .filter(document -> document.sha256().equals(sha256))
                .findFirst()
                .orElseThrow();
        return new Papers(
                inForce,
                documents.stream().filter(document -> !document.equals(inForce)).toList(),
                entries,
                erased[0]);
    }

    /// Whether there are arms to compare: the list was opened, and somebody had a place in it.
    boolean isOpened() {
        return entries.stream()
                .anyMatch(entry -> entry.event() instanceof StudyEvent.AllocationsOpened(var sha256, var allocations)
                        && !allocations.isEmpty());
    }

    int length() {
        return entries.size() + erased;
    }

    /// The log as a passport carries it.
    String log() {
        return Passport.written(Passport.shown(entries));
    }

    /// Everything in one zip.
    ///
    /// @param head where the chain of the log stands
    Passport passport(Recomputed.Done found, String log, Checkpoint head) {
        var parts = new TreeMap<String, String>();
        parts.put(Passport.PROTOCOL, protocol.text());
        others.forEach(document -> parts.put(Passport.DOCUMENTS + document.name(), document.text()));
        parts.put(Passport.LOG, log);
        parts.put(Passport.CHECKPOINT, head.text());
        found.files().forEach((name, text) -> parts.put(Passport.FINDINGS + name, text));
        parts.put(Passport.README, readme(found, log, head));
        return new Passport(parts);
    }

    private String readme(Recomputed.Done found, String log, Checkpoint head) {
        var carried = log.lines().count();
        return """
                Study passport of %s, protocol version %s: %s.
                Made with Limen %s.

                Compute every number again, and compare it byte for byte:
                  ./limen reproduce passport.zip --out findings
                Check that no part was changed:  sha256sum -c SHA256SUMS

                protocol.yaml    the protocol in force
                documents/       other texts of the study, earlier versions of its protocol among them
                log.jsonl        %d entries, one in each line, the opened list of capsules among them
                checkpoint.txt   where the chain of the log stood, signed by the study's key; code %s
                findings/        harm.csv, the tables of ./limen analyze, people.csv, exposure.csv, report.html
                SHA256SUMS       the SHA-256 of every part

                The log of the study has %d entries. %d cannot be read by anybody any more, because people had
                their records erased. %d more are left out here: pages of journals, what happened in people's lives,
                typed words of tasks, and who signed in with what. Reasons, notes and names of medicines were replaced
                by "left out". No finding rests on any of it.

                Findings rest on what was recorded up to the lock, of everybody who did not take their data back.
                """.formatted(
                        found.log().study().identity().code(),
                        found.log().study().identity().version(),
                        StudyKind.of(head.study()).words(),
                        Edition.text(),
                        carried,
                        head.code(),
                        length(),
                        erased,
                        entries.size() - carried);
    }
}
