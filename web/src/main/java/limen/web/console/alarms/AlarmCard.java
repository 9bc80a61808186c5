package limen.web.console.alarms;

import java.util.List;
import limen.report.timeline.Decision;

/// One alarm in finished sentences.
///
/// @param id of its entry
/// @param person whose code it stands under; empty if the whole study waits
/// @param link to that person's page; empty for whoever cannot open it
/// @param line how it is drawn, the name of a style
/// @param verdict in a word or two
/// @param held what waits because of it
/// @param facts what was found, and the rule behind it
/// @param owner who has to answer
/// @param opened when it was opened, and how long ago
/// @param widens to whom it goes when, if nobody reads it; empty once somebody has
public record AlarmCard(
        String id,
        String person,
        String link,
        String line,
        String verdict,
        String held,
        List<Decision.Fact> facts,
        String owner,
        String opened,
        String widens,
        List<Sent> sent,
        List<Read> reads) {
    public AlarmCard {
        facts = List.copyOf(facts);
        sent = List.copyOf(sent);
        reads = List.copyOf(reads);
    }

    /// One line of the delivery log.
    public record Sent(String at, String way, String recipient, String became, boolean delivered) {}

    /// Somebody read it.
    ///
    /// @param note what they wrote; empty if that is not for whoever looks
    public record Read(String by, String at, String note) {}

    public boolean isOfStudy() {
        return person.isEmpty();
    }

    /// Whom it is about.
    public String about() {
        return isOfStudy() ? "the whole study" : person;
    }

    public boolean isRead() {
        return !reads.isEmpty();
    }
}
