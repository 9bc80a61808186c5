package limen.web.participant;

import java.util.List;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.page.Asset;
import org.jspecify.annotations.Nullable;

/// What stands around a participant's page.
///
/// @param title what tabs and histories show: neutral
/// @param tab null if it is none of those that each page names
/// @param simulated what is said where nobody in the study exists; empty where people do
/// @param isInside whether somebody is signed in, who has pages to go to
/// @param isJournal whether it is somebody's own journal, which is closed instead of signed out from
public record StudyFrame(String title, @Nullable Tab tab, String simulated, boolean isInside, boolean isJournal) {
    public List<Tab> tabs() {
        return isInside ? List.of(Tab.values()) : List.of();
    }

    /// Where the mark at the head of the page leads.
    public String home() {
        return isInside ? "/today" : hasAccount() ? "/account" : "/";
    }

    /// Whether the page has a way out.
    public boolean isSignedIn() {
        return Doors.whoever().isPresent();
    }

    /// Whether there is a page about that.
    public boolean hasAccount() {
        return Doors.hasAccount();
    }

    /// What the way out carries.
    public Csrf csrf() {
        return Doors.csrf();
    }

    public String style() {
        return Asset.STUDY.path();
    }

    public String script() {
        return Asset.STUDY_SCRIPT.path();
    }

    public String away() {
        return Asset.AWAY_PAGE.path();
    }
}
