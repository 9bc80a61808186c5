/// Where rows are kept: in memory, in SQLite, in PostgreSQL. Nothing in here can read an entry.
@NullMarked
package limen.storage.keeper;

import org.jspecify.annotations.NullMarked;
