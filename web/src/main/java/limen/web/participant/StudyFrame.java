package limen.web.participant;

import java.util.List;
import limen.web.access.Csrf;
import limen.web.page.Asset;
import org.jspecify.annotations.Nullable;

/// What stands around a participant's page.
///
/// @param title what tabs and histories show: neutral
/// @param tab null if it is none of those that each page names
/// @param simulated what is said where nobody in the study exists; empty where people do
/// @param isInside whether somebody is signed in, who has pages to go to
/// @param closing what the button carries that closes a journal; null where there is none to close
public record StudyFrame(
        String title,
        @Nullable Tab tab,
        String simulated,
        boolean isInside,
        @Nullable Csrf closing) {
    public List<Tab> tabs() {
        return isInside ? List.of(Tab.values()) : List.of();
    }

    public String style() {
        return Asset.STUDY.path();
    }

    public String script() {
        return Asset.STUDY_SCRIPT.path();
    }
}
