package limen.storage.keeper;

import static limen.storage.keeper.KeeperContract.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database into which somebody else put something, in SQLite and in PostgreSQL.
class UntouchedTest {
    /// What somebody may add by one statement, and the words in which it is told.
    private static final Map<String, String> ADDED = Map.of(
            "create table copied (payload bytea)", "table \"copied\"",
            "create view seen as select * from entry", "view \"seen\"",
            "create index faster on entry (version)", "index \"faster\"");

    @TempDir
    private Path folder = Path.of("");

    private final Rows rows = new Rows(new SplittableRandom(17), 3);
    private final String postgres = TestPostgres.freshUrl();

    private Path file() {
        return folder.resolve("study.limen");
    }

    private String sqlite() {
        return "jdbc:sqlite:" + file();
    }

    private static void change(String url, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void write(Keeper keeper) {
        keeper.write(log -> {
            log.add(rows.next(3));
            return log;
        });
    }

    private static List<String> unlikeMade(Keeper keeper) {
        try (keeper) {
            return keeper.read(Keeper.Reading::unlikeMade);
        }
    }

    @Test
    void what_limen_made_is_as_it_made_it() {
        assertThat(unlikeMade(SqliteKeeper.create(file()))).isEmpty();
        assertThat(unlikeMade(SqliteKeeper.openForReading(file()))).isEmpty();
        assertThat(unlikeMade(PostgresKeeper.open(postgres))).isEmpty();
        assertThat(unlikeMade(PostgresKeeper.openForReading(postgres))).isEmpty();
    }

    @Test
    void whatever_was_added_to_a_file_is_named_and_nothing_is_written_beside_it() throws SQLException {
        try (var keeper = SqliteKeeper.create(file())) {
            write(keeper);
        }
        for (var added : ADDED.entrySet()) {
            change(sqlite(), added.getKey());
            assertFault(() -> SqliteKeeper.open(file()), Trouble.Foreign.class)
                    .contains("that Limen did not make", added.getValue(), "nothing was written");
            assertThat(unlikeMade(SqliteKeeper.openForReading(file())))
                    .singleElement()
                    .asString()
                    .contains(added.getValue(), "was not made by Limen");
            change(sqlite(), "drop " + added.getValue());
        }
        SqliteKeeper.open(file()).close();
    }

    @Test
    void a_trigger_that_swallows_rows_is_seen_before_it_does() throws SQLException {
        SqliteKeeper.create(file()).close();
        change(
                sqlite(),
                "create trigger swallow before insert on entry when new.position > 2 begin select raise(ignore); end");
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Foreign.class)
                .contains("the trigger \"swallow\" on entry", file().toString());
    }

    @Test
    void a_trigger_that_is_planted_while_the_log_is_open_swallows_no_row_unseen() throws SQLException {
        try (var keeper = PostgresKeeper.open(postgres)) {
            write(keeper);
            change(
                    postgres,
                    "create function swallow() returns trigger language plpgsql as 'begin return null; end'",
                    "create trigger swallow before insert on entry for each row when (new.position > 5) execute function swallow()");
            assertFault(() -> write(keeper), Trouble.Damaged.class).contains("row 6 is not there after it was written");
            assertThat(keeper.read(KeeperContract::everything)).hasSize(3);
        }
    }

    @Test
    void a_table_that_was_taken_away_or_made_again_otherwise_is_damage() throws SQLException {
        SqliteKeeper.create(file()).close();
        change(sqlite(), "drop table note", "create table note (name text, content blob)");
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class)
                .contains("the table \"note\" is defined otherwise than Limen made it");
        change(sqlite(), "drop table note", "create view note as select 'keys' as name, x'00' as content");
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class)
                .contains("the table \"note\" is missing", "the view \"note\" was not made by Limen");
    }

    @Test
    void many_strange_things_are_counted_and_not_all_told() throws SQLException {
        SqliteKeeper.create(file()).close();
        for (int i = 0; i < 40; i++) {
            change(sqlite(), "create table t%02d (x)".formatted(i));
        }
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Foreign.class)
                .contains("the table \"t04\", and 35 more")
                .doesNotContain("t05");
    }

    @Test
    void whatever_was_added_to_a_schema_is_named_and_nothing_is_written_beside_it() throws SQLException {
        try (var keeper = PostgresKeeper.open(postgres)) {
            write(keeper);
        }
        for (var added : ADDED.entrySet()) {
            change(postgres, added.getKey());
            assertFault(() -> PostgresKeeper.open(postgres), Trouble.Foreign.class)
                    .contains("that Limen did not make", added.getValue(), "nothing was written")
                    .contains("schema log_");
            assertThat(unlikeMade(PostgresKeeper.openForReading(postgres)))
                    .singleElement()
                    .asString()
                    .contains(added.getValue(), "was not made by Limen");
            change(postgres, "drop " + added.getValue());
        }
        PostgresKeeper.open(postgres).close();
    }

    @Test
    void what_postgres_can_hide_or_copy_or_lose_by_is_named() throws SQLException {
        PostgresKeeper.open(postgres).close();
        change(
                postgres,
                "create function swallow() returns trigger language plpgsql as 'begin return null; end'",
                "create trigger swallow before insert on entry for each row execute function swallow()",
                "create rule copied as on insert to note do also notify somebody",
                "create policy hidden on checkpoint using (false)",
                "create table more () inherits (erased)");
        assertFault(() -> PostgresKeeper.open(postgres), Trouble.Foreign.class)
                .contains("function \"swallow\"", "policy \"hidden\" on checkpoint", "rule \"copied\" on note");
        assertThat(unlikeMade(PostgresKeeper.openForReading(postgres)))
                .anyMatch(words -> words.contains("trigger \"swallow\" on entry"))
                .anyMatch(words -> words.contains("table \"more\" as a part of erased"));
        change(postgres, "alter table checkpoint enable row level security", "alter table note set unlogged");
        assertFault(() -> PostgresKeeper.open(postgres), Trouble.Damaged.class)
                .contains("table \"checkpoint\" is defined otherwise", "table \"note\" is defined otherwise");
    }

    @Test
    void a_row_where_none_can_have_been_written_is_found_by_whoever_reads_all_and_keeps_a_log_from_being_written()
            throws SQLException {
        for (int position : new int[] {0, -1, Integer.MIN_VALUE}) {
            try (var keeper = PostgresKeeper.open(postgres)) {
                write(keeper);
            }
            change(postgres, stray(Integer.toString(position)));
            assertFault(() -> PostgresKeeper.open(postgres), Trouble.Damaged.class)
                    .contains("1 rows at positions where none can have been written");
            try (var keeper = PostgresKeeper.openForReading(postgres)) {
                assertThat(keeper.read(KeeperContract::everything).getFirst().position())
                        .isEqualTo(position);
            }
            change(postgres, "delete from entry where position < 1");
        }
        try (var keeper = SqliteKeeper.create(file())) {
            write(keeper);
        }
        for (long position : new long[] {0, -1, Long.MIN_VALUE, Integer.MAX_VALUE + 1L, (1L << 32) + 2}) {
            change(
                    sqlite(),
                    stray(Long.toString(position)).replace("'\\x", "x'").replace("::bytea", ""));
            assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class)
                    .contains("1 rows at positions where none can have been written");
            try (var keeper = SqliteKeeper.openForReading(file())) {
                assertThat(keeper.read(KeeperContract::everything))
                        .extracting(Row::position)
                        .contains(Math.clamp(position, Integer.MIN_VALUE, Integer.MAX_VALUE))
                        .hasSize(4);
            }
            change(sqlite(), "delete from entry where position = %d".formatted(position));
        }
    }

    private static String stray(String position) {
        return "insert into entry (position, strand, version, id, payload, link) values (%s, %s, 1, %s, %s, %s)"
                .formatted(position, zeros(16), zeros(16), zeros(40), zeros(32));
    }

    private static String zeros(int bytes) {
        return "'\\x%s'::bytea".formatted("00".repeat(bytes));
    }
}
