package limen.web.page;

/// A room of the library, in the order in which a page names them. Its name stands in tabs and
/// histories, so it is neutral.
public enum Place {
    EVIDENCE("/evidence", "Evidence", "What is claimed, and what is known about it"),
    MEDICINES("/medicines", "Medicines", "Whether a medicine meets the drug"),
    COMPARE("/compare", "Compare", "A small and a full amount, in three fixed pictures"),
    LAW("/law", "Law", "What the law says, country by country"),
    GRADING("/grading", "Grading", "How we grade, and how to disagree");

    private final String path;
    private final String title;
    private final String sentence;

    Place(String path, String title, String sentence) {
        this.path = path;
        this.title = title;
        this.sentence = sentence;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }
}
