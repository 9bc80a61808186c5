package limen.web.participant;

import org.jspecify.annotations.Nullable;

/// Frames of one study's pages.
///
/// @param simulated what each says where nobody in the study exists; empty where people do
public record Frames(String simulated) {
    public StudyFrame of(String title, @Nullable Tab tab) {
        return new StudyFrame(title, tab, simulated, true);
    }

    /// Of a page that stands before the door.
    public StudyFrame outside(String title) {
        return new StudyFrame(title, null, simulated, false);
    }
}
