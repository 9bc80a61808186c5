package limen.storage.key;

/// One of the locks of a log: whoever opens one has opened the log.
///
/// @param name tells locks apart; it lies on disk in the clear
public record Lock(String name, Kind kind) {
    /// What opens a lock.
    public sealed interface Kind {
        record ByPassphrase(Stretching stretching) implements Kind {}

        record ByKeyFile() implements Kind {}

        /// The kind that this opener could open, if it is the right one.
        static Kind of(Opener opener, Stretching stretching) {
            return switch (opener) {
                case Opener.Passphrase _ -> new ByPassphrase(stretching);
                case Opener.KeyFile _ -> new ByKeyFile();
            };
        }
    }

    public Lock {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot name a lock; expected 1 to 40 letters, digits and -".formatted(name));
        }
    }
}
