package limen.report.timeline;

import limen.report.page.TimelineView;

/// One person's course as a single page that needs no network, no font and no script to be read.
public final class TimelinePage {
    private TimelinePage() {}

    /// The same timeline gives the same bytes.
    public static String html(Timeline timeline) {
        return TimelineView.of(timeline, TimelineFigure.of(timeline)).html();
    }
}
