package limen.web.participant;

/// The pages of a participant, in the order in which each names them.
public enum Tab {
    TODAY("/today", "Today"),
    RECORD("/record", "Record"),
    RESULTS("/results", "Results"),
    DATA("/data", "Your data");

    private final String path;
    private final String title;

    Tab(String path, String title) {
        this.path = path;
        this.title = title;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }
}
