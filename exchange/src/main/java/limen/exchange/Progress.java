package limen.exchange;

/// Someone who wants to know how far the reading of a long file is.
@FunctionalInterface
public interface Progress {
    /// A listener that does not care.
    Progress NONE = (_, _) -> {};

    /// Called about every 64 MiB.
    ///
    /// @param read bytes of the file read so far
    /// @param total bytes of the whole file; -1 where nobody knows
    void bytesRead(long read, long total);
}
