package limen.web.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import limen.notation.Parsed;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;

/// By what a new journal is kept: a file that plans nothing.
///
/// @param code of the journal
/// @param text of the file
public record JournalProtocol(String code, String text) {
    /// The one that comes with Limen.
    public static JournalProtocol shipped() {
        return switch (read(resource())) {
            case Reading.Read(var protocol) -> protocol;
            case Reading.Unfit(var because) -> throw new IllegalStateException(because);
        };
    }

    /// What reading a file gives.
    public sealed interface Reading {
        record Read(JournalProtocol protocol) implements Reading {}

        /// It cannot be one.
        ///
        /// @param because what is wrong, and what was expected
        record Unfit(String because) implements Reading {}
    }

    public static Reading read(String text) {
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var protocol) ->
                switch (protocol) {
                    case PersonalJournal journal ->
                        new Reading.Read(new JournalProtocol(journal.identity().code(), text));
                    case SupervisedStudy study ->
                        new Reading.Unfit("It is the protocol of the study %s; expected one of kind: journal."
                                .formatted(study.identity().code()));
                };
            case Parsed.Faulty<Protocol>(var faults) ->
                new Reading.Unfit(faults.getFirst().sentence());
        };
    }

    private static String resource() {
        try (var in = Objects.requireNonNull(
                JournalProtocol.class.getResourceAsStream("/limen/web/journal.yaml"), "journal.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
