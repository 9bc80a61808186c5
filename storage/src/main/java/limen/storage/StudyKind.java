package limen.storage;

/// Whether the people in a study exist, and whether it is a study at all.
///
/// A rehearsal and a personal journal are marked in the name under which their log is made. With that name the chain
/// begins, each checkpoint and each proof is signed under it, and everything sealed is bound to it: the mark stays in
/// every copy, and nobody takes it away without making another log.
public enum StudyKind {
    /// People who exist.
    REAL("", "a study of people who exist"),
    /// A simulation: nobody in it exists.
    REHEARSED(" (rehearsal)", "a rehearsal, in which nobody exists"),
    /// One person's own record, which nobody conducts.
    JOURNAL(" (journal)", "a person's own journal");

    private final String mark;
    private final String words;

    StudyKind(String mark, String words) {
        this.mark = mark;
        this.words = words;
    }

    /// The name that the log of a study with that code has. No code of a protocol holds a blank or a bracket.
    public String nameOf(String code) {
        return code + mark;
    }

    /// The kind of study that a log of that name holds.
    public static StudyKind of(String name) {
        return name.endsWith(REHEARSED.mark) ? REHEARSED : name.endsWith(JOURNAL.mark) ? JOURNAL : REAL;
    }

    /// What it is, as part of a sentence.
    public String words() {
        return words;
    }
}
