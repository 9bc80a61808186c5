package limen.storage.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeMap;

/// The tables of a log in PostgreSQL, and whatever there is that acts on them.
final class PostgresLayout {
    /// What a new log consists of, as the question below tells it. Making one to compare with would take a right
    /// that whoever only looks has not.
    private static final String MADE = "V1__log.postgres";

    private PostgresLayout() {}

    /// @param schema which is there
    static Layout of(Session session, String schema) throws SQLException {
        var objects = new TreeMap<String, String>();
        // Which words are quoted differs between releases.
        Layout.of(session, found(schema))
                .objects()
                .forEach((name, definition) -> objects.put(name, definition.replace("\"", "")));
        return new Layout(objects);
    }

    static Layout made() {
        try (var in = Objects.requireNonNull(PostgresLayout.class.getResourceAsStream(MADE), MADE)) {
            var objects = new TreeMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                var parts = line.split(": ", 2);
                objects.put(parts[0], parts[1]);
            });
            return new Layout(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A comparison must not depend on the name of the schema, so that is taken out of every definition. Constraints
    /// of kind `n` are the same as a column's `not null`, and only newer releases list them.
    private static String found(String schema) {
        return """
            with ours as (select oid, relname from pg_class where relnamespace = '%1$s'::regnamespace)
            select case c.relkind when 'r' then 'table' when 'i' then 'index' when 'v' then 'view'
                    when 'm' then 'materialized view' when 'S' then 'sequence' else 'relation' end
                    || ' "' || c.relname || '"',
                case c.relkind when 'i' then replace(pg_get_indexdef(c.oid), ' %1$s.', ' ') else
                    case c.relpersistence when 'p' then '' else 'not durable ' end
                    || case when c.relrowsecurity then 'some rows hidden ' else '' end
                    || (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                            || case when a.attnotnull then ' not null' else '' end
                            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), ', ' order by a.attnum)
                        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) end
                from pg_class c join ours on ours.oid = c.oid
            union all
            select 'constraint "' || conname || '" on ' || relname, pg_get_constraintdef(pg_constraint.oid)
                from pg_constraint join ours on ours.oid = conrelid where contype <> 'n'
            union all
            select 'trigger "' || tgname || '" on ' || relname, ''
                from pg_trigger join ours on ours.oid = tgrelid where not tgisinternal
            union all
            select 'rule "' || rulename || '" on ' || relname, ''
                from pg_rewrite join ours on ours.oid = ev_class where rulename <> '_RETURN'
            union all
            select 'policy "' || polname || '" on ' || relname, ''
                from pg_policy join ours on ours.oid = polrelid
            union all
            select 'table "' || inhrelid::regclass || '" as a part of ' || relname, ''
                from pg_inherits join ours on ours.oid = inhparent where inhrelid in (select oid from pg_class where relkind <> 'i')
            union all
            select 'function "' || proname || '"', '' from pg_proc where pronamespace = '%1$s'::regnamespace
            """.formatted(schema);
    }
}
