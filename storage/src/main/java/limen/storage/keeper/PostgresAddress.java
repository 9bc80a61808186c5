package limen.storage.keeper;

import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// What the address of a PostgreSQL database says, without its password.
///
/// @param where host, port and database, to be shown
/// @param schema the one it names first as `currentSchema`, else `limen`
record PostgresAddress(String where, String schema) {
    private static final String DEFAULT_SCHEMA = "limen";

    /// The driver prints what it cannot read, and what it throws. Held, or the setting would be lost.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    /// Read as the driver reads it: what stands behind a % stands for another character.
    ///
    /// @param url as in `jdbc:postgresql://host/database?user=limen`
    /// @throws StorageFault as [Trouble.Misaddressed], in words that do not hold the address
    static PostgresAddress of(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw refused("it does not begin with jdbc:postgresql:");
        }
        var parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw refused("its driver does not understand it; maybe a % or a port is not written as expected");
        }
        var hosts = part(parts, PGProperty.PG_HOST);
        if (hosts.contains("@")) {
            throw refused("user and password stand before the host, and belong behind a ?");
        }
        return new PostgresAddress(
                "jdbc:postgresql://%s/%s"
                        .formatted(together(hosts, part(parts, PGProperty.PG_PORT)), part(parts, PGProperty.PG_DBNAME)),
                schema(part(parts, PGProperty.CURRENT_SCHEMA)));
    }

    private static String part(Properties parts, PGProperty name) {
        var said = parts.getProperty(name.getName());
        return said == null ? "" : said;
    }

    /// Several hosts have a port each, in the same order.
    private static String together(String hosts, String ports) {
        var host = hosts.split(",", -1);
        var port = ports.split(",", -1);
        var all = new StringBuilder();
        for (int i = 0; i < host.length; i++) {
            all.append(i == 0 ? "" : ",").append(host[i]).append(i < port.length ? ":" + port[i] : "");
        }
        return all.toString();
    }

    /// Of several PostgreSQL makes tables in the first.
    private static String schema(String named) {
        if (named.isEmpty()) {
            return DEFAULT_SCHEMA;
        }
        var first = named.split(",", 2)[0].strip();
        if (!isSchema(first)) {
            throw refused("the name of the schema \"%s\" may have up to 63 small letters, digits and _, a letter first"
                    .formatted(first));
        }
        return first;
    }

    static boolean isSchema(String name) {
        return name.matches("[a-z][a-z0-9_]{0,62}");
    }

    private static StorageFault refused(String why) {
        return new StorageFault(new Trouble.Misaddressed(why));
    }
}
