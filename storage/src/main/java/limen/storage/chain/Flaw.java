package limen.storage.chain;

import java.util.List;
import java.util.stream.Collectors;

/// Something in a log that is not as it was written.
public sealed interface Flaw {
    /// What is the matter, and at which rows.
    String sentence();

    /// The content of these rows is not what the chain says. Of several, the first is; of the
    /// others that cannot be told.
    ///
    /// @param since from here on, rows up to the first may have been rewritten with their links
    /// instead, which looks the same; equal to the first if the keys have ruled that out
    record Altered(int first, int last, int since) implements Flaw {
        @Override
        public String sentence() {
            var which = first == last
                    ? "Row %,d is not what the chain says: it was altered.".formatted(first)
                    : "Rows %,d to %,d are not what the chain says: the first was altered, perhaps the others."
                            .formatted(first, last);
            return since == first
                    ? which
                    : which
                            + " It looks the same if %s rewritten with the links; opening the rows with the keys tells."
                                    .formatted(
                                            since == first - 1
                                                    ? "row %,d was".formatted(since)
                                                    : "one of rows %,d to %,d was".formatted(since, first - 1));
        }
    }

    /// The row is as it was written, but not its link.
    record LinkAltered(int position) implements Flaw {
        @Override
        public String sentence() {
            return "The link of row %,d was altered, its content was not.".formatted(position);
        }
    }

    /// These rows were taken out. The numbers are those that they had when they were written.
    ///
    /// @param vouched whether a checkpoint shows that the row behind them is as it was written
    record Missing(int first, int last, boolean vouched) implements Flaw {
        @Override
        public String sentence() {
            return "%s missing.".formatted(rows(first, last, "is", "are"))
                    + (vouched ? "" : " Without what is missing, the chain cannot vouch for the row behind it.");
        }
    }

    /// Rows that stand where others belong.
    record Moved(List<Place> places) implements Flaw {
        /// Rows that stand together, and where they stood.
        ///
        /// @param first of the rows
        /// @param last of them
        /// @param belongs where the first of them was written
        public record Place(int first, int last, int belongs) {}

        public Moved {
            places = List.copyOf(places);
        }

        @Override
        public String sentence() {
            if (places.size() == 2
                    && places.getFirst().first() == places.getLast().belongs()
                    && places.getFirst().belongs() == places.getLast().first()
                    && places.stream().allMatch(place -> place.first() == place.last())) {
                return "Rows %,d and %,d have changed places."
                        .formatted(places.getFirst().first(), places.getLast().first());
            }
            return places.stream()
                    .map(place -> place.first() == place.last()
                            ? "row %,d belongs at %,d".formatted(place.first(), place.belongs())
                            : "rows %,d to %,d belong from %,d on"
                                    .formatted(place.first(), place.last(), place.belongs()))
                    .collect(Collectors.joining(", ", "Rows have changed places: ", "."));
        }
    }

    /// These rows are not part of the chain: copies, or made up.
    record Inserted(int first, int last) implements Flaw {
        @Override
        public String sentence() {
            return "%s added later: the chain goes on without %s."
                    .formatted(rows(first, last, "was", "were"), first == last ? "it" : "them");
        }
    }

    /// Nothing was lost, but rows say other numbers than they had.
    ///
    /// @param was what the first of them was
    record Renumbered(int first, int last, int was) implements Flaw {
        @Override
        public String sentence() {
            return "%s numbered anew; the first was row %,d.".formatted(rows(first, last, "was", "were"), was);
        }
    }

    /// The end is gone.
    ///
    /// @param after the last row that is there; 0 if none is
    /// @param atLeast how many there were once
    record Cut(int after, int atLeast) implements Flaw {
        @Override
        public String sentence() {
            return "The log ends at row %,d, but a checkpoint says that there were at least %,d."
                    .formatted(after, atLeast);
        }
    }

    /// Something within these rows was changed, and the links computed anew, so that only a
    /// checkpoint shows it.
    ///
    /// @param resigned whether checkpoints in the log itself agree with the change: whoever made it
    /// holds the log's key
    record Rewritten(int from, int to, boolean resigned) implements Flaw {
        @Override
        public String sentence() {
            return "%s: something there was changed and the chain computed anew, for it disagrees with the checkpoint of row %,d.%s"
                    .formatted(
                            from == to ? "Row %,d".formatted(from) : "Rows %,d to %,d".formatted(from, to),
                            to,
                            resigned
                                    ? " The checkpoints in the log agree with the change: whoever made it could sign with the log's own key."
                                    : "");
        }
    }

    /// A row is not the next of its strand, though the chain is whole.
    record GapInStrand(int position, int expected, int found) implements Flaw {
        @Override
        public String sentence() {
            return "Row %,d says that it is number %,d of its strand; number %,d was expected."
                    .formatted(position, found, expected);
        }
    }

    /// A row does not open with the key of its strand, though the chain is whole there.
    record Unreadable(int position) implements Flaw {
        @Override
        public String sentence() {
            return "Row %,d does not open with its key: it was not written with the keys of this log, and the chain was computed anew."
                    .formatted(position);
        }
    }

    /// A strand is called erased, and the log never signed that it did it.
    ///
    /// @param first of its rows; 0 if it has none
    /// @param rows how many it has
    record ErasureUnproven(int first, int rows) implements Flaw {
        @Override
        public String sentence() {
            return rows == 0
                    ? "A strand without any row is called erased, and the log never signed that."
                    : "The strand of row %,d is called erased, and the log never signed that: its key was taken away, or what lies there (%s) was made up."
                            .formatted(first, rows == 1 ? "1 row" : "%,d rows".formatted(rows));
        }
    }

    /// A row of a strand that had been erased before. Nobody could have written it.
    ///
    /// @param until the last row that the strand had when it was erased
    record AfterErasure(int position, int until) implements Flaw {
        @Override
        public String sentence() {
            return "Row %,d is of a strand that was erased when row %,d was its last: it was made up."
                    .formatted(position, until);
        }
    }

    /// A strand cannot be opened, because of its key and not of its rows.
    ///
    /// @param first of its rows
    /// @param last of them
    /// @param rows how many it has
    /// @param spoilt whether there is a key, and it is not as it was written
    record KeyLost(int first, int last, int rows, boolean spoilt) implements Flaw {
        @Override
        public String sentence() {
            var which = rows == 1
                    ? "row %,d".formatted(first)
                    : "%,d rows between row %,d and row %,d".formatted(rows, first, last);
            return spoilt
                    ? "The key of one strand is not as it was written: it opens nothing, and %s cannot be read. Nothing says that the rows were changed."
                            .formatted(which)
                    : "One strand has no key, and the log never erased it: the key was taken away, or %s %s made up."
                            .formatted(which, rows == 1 ? "was" : "were");
        }
    }

    /// A document or a sealed list is not what the log was given.
    ///
    /// @param what which, and how
    record GivenChanged(String what) implements Flaw {
        @Override
        public String sentence() {
            return "Something that was given to this log beside its entries is not as it was: %s.".formatted(what);
        }
    }

    /// A table, or what lies beside the tables, is not as Limen made it.
    ///
    /// @param what which, and how
    record LayoutChanged(String what) implements Flaw {
        @Override
        public String sentence() {
            return "The database is not as Limen made it: %s. Limen writes nothing into it until somebody has looked."
                    .formatted(what);
        }
    }

    /// The file that remembers erasures beside the log does not fit it.
    ///
    /// @param line of that file, from 1; 0 if it is about what is not in it
    /// @param what is the matter, in the words behind the line
    record ErasureListed(int line, String what) implements Flaw {
        @Override
        public String sentence() {
            return line == 0
                    ? "The list of erasures beside the log %s.".formatted(what)
                    : "Line %,d of the list of erasures beside the log %s.".formatted(line, what);
        }
    }

    /// The same as another, at more places.
    ///
    /// @param others where, beside the place of the first
    record Alike(Flaw first, Places others) implements Flaw {
        @Override
        public String sentence() {
            return "%s So it is with %,d more: %s.".formatted(first.sentence(), others.count(), others.words());
        }
    }

    /// A lock or a key is spoilt: what it locks may be lost, though every row is whole.
    ///
    /// @param what which, and how
    record KeyDamaged(String what) implements Flaw {
        @Override
        public String sentence() {
            return "Something that opens this log is spoilt: %s.".formatted(what);
        }
    }

    /// More is wrong than can be listed.
    ///
    /// @param from the first row that is not listed
    record More(int from, int places) implements Flaw {
        @Override
        public String sentence() {
            return "From row %,d on, %,d more places are wrong. They are not listed one by one."
                    .formatted(from, places);
        }
    }

    /// A checkpoint carries a signature that does not fit it.
    record WrongSignature(int position, Fingerprint key) implements Flaw {
        @Override
        public String sentence() {
            return "The checkpoint of row %,d was altered, or its signature by key %s was.".formatted(position, key);
        }
    }

    /// A checkpoint whose signature fits, by somebody of whom nobody said who it is.
    ///
    /// @param by each of its signatures
    record UnknownKey(int position, Expected expected, List<Brought.Signature> by) implements Flaw {
        /// Whose signature would have counted.
        public enum Expected {
            /// It lies in the log, which signs what lies there.
            OF_THE_LOG(
                    "in the log",
                    "the log's own key did not sign it",
                    "Somebody else put it into the log: ask who can write to the files"),
            /// It was brought, and keys were named as known.
            OF_THE_NAMED(
                    "that you brought",
                    "none of the keys that you named as known did",
                    "Ask its owner whose key that is, and name it too if you know them (--trust)"),
            /// It was brought, and no key was named.
            OF_THE_LOG_OR_NAMED(
                    "that you brought",
                    "the log's own key did not sign it, and you named no other as known",
                    "Ask its owner whose key that is, and name it if you know them (--trust)");

            private final String where;
            private final String missing;
            private final String advice;

            Expected(String where, String missing, String advice) {
                this.where = where;
                this.missing = missing;
                this.advice = advice;
            }
        }

        public UnknownKey {
            by = List.copyOf(by);
        }

        @Override
        public String sentence() {
            return "The checkpoint of row %,d %s is signed by %s; %s. The signature fits the words, so whoever has that key made it; who that is cannot be told from here, and the checkpoint was not used. %s."
                    .formatted(
                            position,
                            expected.where,
                            by.stream().map(Brought.Signature::words).collect(Collectors.joining(" and by ")),
                            expected.missing,
                            expected.advice);
        }
    }

    /// A checkpoint that nobody signed.
    record Unsigned(int position) implements Flaw {
        @Override
        public String sentence() {
            return "The checkpoint of row %,d is not signed.".formatted(position);
        }
    }

    /// What should be a checkpoint cannot be read.
    ///
    /// @param number which of those in the log, from 1
    record UnreadableCheckpoint(int number, String why) implements Flaw {
        @Override
        public String sentence() {
            return "Checkpoint number %,d in the log cannot be read. %s".formatted(number, why);
        }
    }

    record OtherStudy(int position, String study) implements Flaw {
        @Override
        public String sentence() {
            return "The checkpoint of row %,d belongs to the study \"%s\".".formatted(position, study);
        }
    }

    /// A checkpoint that somebody kept elsewhere is not in the log any more.
    record CheckpointMissing(int position) implements Flaw {
        @Override
        public String sentence() {
            return "There is a checkpoint of row %,d, and the log does not have it any more.".formatted(position);
        }
    }

    /// Checkpoints that the log signs by itself are not there.
    ///
    /// @param first row of which one is missing
    /// @param last of such rows, of which none between has one
    record CheckpointsMissing(int first, int last) implements Flaw {
        @Override
        public String sentence() {
            return (first == last
                            ? "The log has no usable checkpoint of row %,d".formatted(first)
                            : "The log has no usable checkpoint of any thousandth row from %,d to %,d"
                                    .formatted(first, last))
                    + "; it signs one every %,d rows.".formatted(Checkpoint.EVERY);
        }
    }

    /// A checkpoint disagrees although a later one of the same kind agrees: they tell of two logs.
    record Contradicted(int position) implements Flaw {
        @Override
        public String sentence() {
            return "The checkpoint of row %,d contradicts a later one: they were not made of the same log."
                    .formatted(position);
        }
    }

    private static String rows(int first, int last, String one, String several) {
        return first == last
                ? "Row %,d %s".formatted(first, one)
                : "Rows %,d to %,d %s".formatted(first, last, several);
    }
}
