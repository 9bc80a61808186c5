package limen.web.notice;

import java.time.Duration;
import limen.study.Oversight;

/// Who gets a message, and from when on.
///
/// @param label what the record calls them; no address
/// @param after how long an alarm stands unread before they get one; zero for at once
public record Recipient(String label, Oversight.Channel channel, String address, Duration after) {
    /// The label alone: an address stands in no message of ours.
    @Override
    public String toString() {
        return label;
    }
}
