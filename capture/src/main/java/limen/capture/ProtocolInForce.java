package limen.capture;

import java.util.List;
import java.util.Optional;
import limen.notation.Parsed;
import limen.storage.Documents;
import limen.storage.Documents.Document;
import limen.storage.EventLog;
import limen.storage.Recorded;
import limen.storage.Strand;
import limen.study.Entry;
import limen.study.Event;
import limen.study.StudyEvent;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;

/// The protocol by which a study goes on today, out of the texts that belong to it.
public sealed interface ProtocolInForce {
    /// It is there, and understood.
    ///
    /// @param sha256 of its file
    record InForce(Protocol protocol, String sha256) implements ProtocolInForce {}

    /// Nothing can be decided.
    ///
    /// @param because what is missing and what was expected, in one sentence
    record Unknown(String because) implements ProtocolInForce {}

    /// The one of a study that is written.
    static ProtocolInForce of(EventLog log) {
        return of(
                log.documents(),
                log.strand(new Strand.OfStudy()).stream()
                        .map(Recorded.Kept::entry)
                        .map(Entry::event)
                        .toList());
    }

    /// The one that the last amendment names, or that the study began with.
    ///
    /// @param history the events of the study, or of everybody, in order
    static ProtocolInForce of(List<Document> documents, List<? extends Event> history) {
        var amended = history.stream()
                .filter(StudyEvent.ProtocolAmended.class::isInstance)
                .map(event -> ((StudyEvent.ProtocolAmended) event).sha256())
                .reduce((_, later) -> later);
        return amended.map(sha256 -> bySha256(documents, sha256)).orElseGet(() -> asBegun(documents));
    }

    /// The text of an amendment.
    static ProtocolInForce bySha256(List<Document> documents, String sha256) {
        return read(
                documents.stream()
                        .filter(document -> document.sha256().equals(sha256))
                        .findFirst(),
                sha256);
    }

    private static ProtocolInForce asBegun(List<Document> documents) {
        return read(
                documents.stream()
                        .filter(document -> document.name().equals(Documents.PROTOCOL))
                        .findFirst(),
                Documents.PROTOCOL);
    }

    private static ProtocolInForce read(Optional<Document> found, String expected) {
        if (found.isEmpty()) {
            return new Unknown(
                    "The protocol of this study is not in it, so nothing can be decided; expected a document %s."
                            .formatted(expected));
        }
        return switch (ProtocolFile.read(found.get().text())) {
            case Parsed.Read<Protocol>(var protocol) ->
                new InForce(protocol, found.get().sha256());
            case Parsed.Faulty<Protocol>(var faults) ->
                new Unknown("The protocol in this study is not understood (%s); expected one that this Limen reads."
                        .formatted(faults.getFirst().sentence()));
        };
    }
}
