package limen.bench;

/// Something that keeps what it is given, and answers when it is on the disk.
interface Durable extends AutoCloseable {
    /// Stores one entry, and waits until it is safe.
    ///
    /// @param writer which of the writers sends it, from 0
    /// @param number how many it sent before
    void store(int writer, int number) throws Exception;

    @Override
    void close();
}
