package limen.web.notice;

/// A way on which messages leave.
interface Carrier {
    /// What became of a message.
    ///
    /// @param note in words, without the address
    record Carried(boolean delivered, String note) {}

    /// Hands a text over, and waits for the answer.
    ///
    /// @param address of the recipient
    Carried carry(String address, String text);
}
