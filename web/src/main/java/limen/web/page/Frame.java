package limen.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param title what tabs and histories show: neutral, never the drug
/// @param place the room that the page belongs to; null if it is in none
/// @param unwell whether the page is the one to which "I feel unwell" leads
public record Frame(String title, @Nullable Place place, boolean unwell) {
    static Frame in(Place place) {
        return new Frame(place.title(), place, false);
    }

    static Frame in(Place place, String title) {
        return new Frame(title, place, false);
    }

    static Frame alone(String title) {
        return new Frame(title, null, false);
    }

    /// The rooms that the head of each page names: as many as a phone shows in one row.
    public List<Place> head() {
        return List.of(Place.EVIDENCE, Place.MEDICINES, Place.COMPARE, Place.LAW);
    }

    public List<Place> places() {
        return List.of(Place.values());
    }

    public String style() {
        return Style.SHEET.path();
    }
}
