package limen.evidence;

/// How a row of facts about the world was checked.
public enum Standing {
    /// In a statute, or on an official or operator's page.
    PRIMARY("checked in an official text"),
    /// In the press, a wiki, a page of others.
    SECONDARY("checked in what others report"),
    /// Not confirmed: never shown as fact.
    NO("not confirmed");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /// For people: "checked in an official text".
    public String words() {
        return words;
    }
}
