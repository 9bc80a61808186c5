package limen.web.participant;

import org.jspecify.annotations.Nullable;

/// Frames of one study's pages.
///
/// @param simulated what each says where nobody in the study exists; empty where people do
/// @param isJournal whether it is no study but somebody's own journal, which they can close from every page
public record Frames(String simulated, boolean isJournal) {
    public Frames(String simulated) {
        this(simulated, false);
    }

    public StudyFrame of(String title, @Nullable Tab tab) {
        return new StudyFrame(title, tab, simulated, true, isJournal);
    }

    /// Of a page that stands before the door.
    public StudyFrame outside(String title) {
        return new StudyFrame(title, null, simulated, false, isJournal);
    }
}
