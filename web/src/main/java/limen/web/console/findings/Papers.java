package limen.web.console.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import limen.capture.LiveStudy;
import limen.capture.ProtocolInForce;
import limen.exchange.LeftOut;
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

    /// Whether there are arms to compare: the list was opened, and somebody whose data may be used had a place in it.
    boolean isOpened() {
        return Passport.shown(entries).stream()
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

    /// What of the log a passport does not carry.
    LeftOut leftOut() {
        return LeftOut.of(entries, erased);
    }

    /// Everything in one zip.
    ///
    /// @param head where the chain of the log stands
    Passport passport(Recomputed.Done found, String log, Checkpoint head) {
        var parts = new TreeMap<String, String>();
        parts.put(Passport.PROTOCOL, protocol.text());
        others.forEach(document -> parts.put(Passport.DOCUMENTS + document.name(), document.text()));
        parts.put(Passport.LOG, log);
        parts.put(Passport.LEFT_OUT, leftOut().text());
        parts.put(Passport.CHECKPOINT, head.text());
        found.files().forEach((name, text) -> parts.put(Passport.FINDINGS + name, text));
        parts.put(Passport.README, readme(found, log, head));
        return new Passport(parts);
    }

    private String readme(Recomputed.Done found, String log, Checkpoint head) {
        var left = leftOut();
        return """
                Study passport of %s, protocol version %s: %s.
                Made with Limen %s.

                Compute every number again, and compare it byte for byte:
                  ./limen reproduce passport.zip --out findings
                Check that no part was changed:  sha256sum -c SHA256SUMS

                protocol.yaml    the protocol in force
                documents/       other texts of the study, earlier versions of its protocol among them
                log.jsonl        %d entries, one in each line, the opened list of capsules among them
                left-out.csv     what of the study's log is not in it, counted
                checkpoint.txt   where the chain of the study's log stood, signed by its key; code %s
                findings/        harm.csv, the tables of ./limen analyze, people.csv, exposure.csv, report.html
                SHA256SUMS       the SHA-256 of every part

                The log of the study has %d entries. Not in log.jsonl are
                * %d about people who took their data back, %d of them, before the lock or since: every entry about
                  them, and what the opened list said of them. In the findings they are no more than this number.
                * %d that cannot be read by anybody any more, because people had their records erased.
                * %d more: pages of journals, what happened in people's lives, typed words of tasks, who signed in
                  with what, and who took a copy.
                Reasons, notes and names of medicines were replaced by "left out". No finding rests on any of it.

                Findings rest on what was recorded up to the lock, of everybody who did not take their data back.
                A passport made after one more person took theirs back is another one, with another log and other
                findings; this one then has entries in it that no analysis may use any more. Destroy it.

                What checkpoint.txt promises: whoever has it can tell later whether the log that lies with the study
                still is the one from which this was made (./limen audit verify --checkpoint), entries included that
                are left out here. It cannot be computed from log.jsonl, in which entries are missing and words are
                replaced: that what is here was taken from that log unchanged, only somebody can check who may read
                both. What is here carries no signature but that of the checkpoint.
                """.formatted(
                        found.log().study().identity().code(),
                        found.log().study().identity().version(),
                        StudyKind.of(head.study()).words(),
                        Edition.text(),
                        log.lines().count(),
                        head.code(),
                        length(),
                        left.theirs(),
                        left.people(),
                        left.erased(),
                        left.own());
    }
}
