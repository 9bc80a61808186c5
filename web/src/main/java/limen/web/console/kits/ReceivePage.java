package limen.web.console.kits;

/// The page on which a lot of kits is received.
///
/// @param expected how many kits of the list have not come yet
/// @param all whether all of those are received, instead of those typed
public record ReceivePage(
        int expected, String id, boolean all, String kits, String lot, String expires, String assay, Faults faults) {
    /// What is wrong with each field; empty where nothing is.
    public record Faults(String kits, String lot, String expires, String assay, String all) {
        static final Faults NONE = new Faults("", "", "", "", "");

        boolean none() {
            return equals(NONE);
        }
    }

    ReceivePage with(Faults found) {
        return new ReceivePage(expected, id, all, kits, lot, expires, assay, found);
    }
}
