import org.jspecify.annotations.NullMarked;

/// The record of a study on disk: encrypted, chained, durable when acknowledged.
@NullMarked
module limen.storage {
    requires static transitive org.jspecify;
    requires transitive limen.study;
    requires java.logging;
    requires java.sql;
    requires com.google.crypto.tink;
    requires org.bouncycastle.provider;
    requires org.xerial.sqlitejdbc;
    requires org.postgresql.jdbc;

    exports limen.storage;
    exports limen.storage.chain;
    exports limen.storage.file;
    exports limen.storage.keeper;
    exports limen.storage.key;
}
