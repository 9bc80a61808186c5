package limen.study.protocol;

import java.util.function.Supplier;
import limen.notation.Document;
import limen.notation.Fields;
import limen.notation.Parsed;

/// The reader of `protocol.yaml`. What each entry means stands in `docs/protocol.md`.
///
/// A protocol that is read keeps every ceiling of the reviewed rules, for all sequences that its randomisation can
/// produce; there is no other way to get one from a file.
public final class ProtocolFile {
    /// What a file plans.
    enum Kind {
        STUDY,
        JOURNAL
    }

    private ProtocolFile() {}

    /// The protocol in a text, or all of its faults.
    public static Parsed<Protocol> read(String text) {
        return Document.read(text, ProtocolFile::protocol);
    }

    private static Supplier<Protocol> protocol(Fields fields) {
        return fields.choice("kind", Kind.class, kind -> switch (kind) {
            case STUDY -> StudyFile.read(fields);
            case JOURNAL -> JournalFile.read(fields);
        });
    }
}
