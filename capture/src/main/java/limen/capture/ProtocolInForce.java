package limen.capture;

import java.util.List;
import java.util.Optional;
import limen.notation.Parsed;
import limen.storage.Documents;
import limen.storage.Documents.Document;
import limen.storage.EventLog;
import limen.storage.Recorded;
import limen.storage.Strand;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Event;
import limen.study.StudyEvent;
import limen.study.decision.Amending;
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
        return read(text(documents, history), amended(history).orElse(Documents.PROTOCOL));
    }

    /// Its text, whether it is understood or not; nothing if it is missing.
    static Optional<Document> text(List<Document> documents, List<? extends Event> history) {
        var amended = amended(history);
        return documents.stream()
                .filter(document -> amended.map(document.sha256()::equals)
                        .orElseGet(() -> document.name().equals(Documents.PROTOCOL)))
                .findFirst();
    }

    private static Optional<String> amended(List<? extends Event> history) {
        return history.stream()
                .filter(StudyEvent.ProtocolAmended.class::isInstance)
                .map(event -> ((StudyEvent.ProtocolAmended) event).sha256())
                .reduce((_, later) -> later);
    }

    /// Why an amendment cannot take the place of the protocol, as far as its text says.
    ///
    /// @param now the protocol by which the study goes on
    static Optional<String> obstacle(
            Conduct conduct, Protocol now, StudyEvent.ProtocolAmended amended, List<Document> documents) {
        var text = documents.stream()
                .filter(document -> document.sha256().equals(amended.sha256()))
                .findFirst();
        return switch (read(text, amended.sha256())) {
            case Unknown(var because) -> Optional.of(because);
            case InForce(var next, var sha256)
            when !next.identity().version().equals(amended.protocolVersion()) ->
                Optional.of("The new text is version %s, and not version %s."
                        .formatted(next.identity().version(), amended.protocolVersion()));
            case InForce(var next, var sha256) ->
                Amending.obstacle(conduct, now, next).map(because -> because + ".");
        };
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
