package limen.cli;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address of a PostgreSQL database, given as an option, or in a variable of the environment where it may hold a
/// password. It is never printed: whoever sees the console need not know who opens the database with what.
final class Database {
    static final String VARIABLE = "LIMEN_DATABASE";
    private static final String BEGINNING = "jdbc:postgresql://";
    private static final String EXPECTED = BEGINNING + "HOST/NAME?user=NAME";
    private static final Pattern PASSWORD = Pattern.compile("(?i).*[?&][^=]*pass[^=]*=.*");
    private static final Pattern USER_BEFORE_HOST = Pattern.compile(Pattern.quote(BEGINNING) + "[^?]*@.*");

    /// It prints what it cannot read. Held, or the setting would be lost.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private Database() {}

    /// The address to use; empty where the rows lie in the folder.
    ///
    /// @param option as given on the command line, which every user of the machine can read
    static Optional<String> of(@Nullable String option, Map<String, String> environment) {
        if (option != null) {
            requireUsable(option, "Option --database");
            if (PASSWORD.matcher(option).matches()) {
                throw new BadInput(
                        "Option --database holds a password, which every user of this machine can read; expected it in the file that PGPASSFILE names (~/.pgpass), or the whole address in %s."
                                .formatted(VARIABLE));
            }
            return Optional.of(option);
        }
        var given = environment.get(VARIABLE);
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        requireUsable(given, VARIABLE);
        return Optional.of(given);
    }

    private static void requireUsable(String url, String where) {
        if (!url.startsWith(BEGINNING)) {
            throw new BadInput("%s names no PostgreSQL; expected %s.".formatted(where, EXPECTED));
        }
        if (USER_BEFORE_HOST.matcher(url).matches()) {
            throw new BadInput(
                    "%s holds a user or password before the host; expected %s, and the password in the file that PGPASSFILE names (~/.pgpass)."
                            .formatted(where, EXPECTED));
        }
        try {
            DriverManager.getDriver(url);
        } catch (SQLException | IllegalArgumentException _) {
            // What the driver says repeats the address.
            throw new BadInput(
                    "%s is not understood; expected %s, where signs such as @ / ? & %% in a value are written %%40 %%2F %%3F %%26 %%25."
                            .formatted(where, EXPECTED));
        }
    }
}
