package limen.storage.keeper;

/// Why a log cannot be read or written, told apart so that whoever is called at night knows what to do.
public sealed interface Trouble {
    /// One or two sentences: what is the matter, and what can be done.
    String sentence();

    /// Bytes are not as they were written.
    ///
    /// @param what which part, and what was expected
    record Damaged(String what) implements Trouble {
        @Override
        public String sentence() {
            return "The file is damaged: %s. Restore the last backup, and keep the damaged file.".formatted(what);
        }
    }

    /// Something lies in the database that Limen did not make, and that may act on what is written.
    ///
    /// @param what each of it, in words
    record Foreign(String where, String what) implements Trouble {
        @Override
        public String sentence() {
            return "In %s lies something that Limen did not make: %s. It may copy, change or swallow what is written, so nothing was written. Find out who put it there; a backup copies the entries and leaves it behind."
                    .formatted(where, what);
        }
    }

    /// It was written by a later release.
    ///
    /// @param found format on disk
    /// @param known the newest format that this release reads
    record Newer(String found, String known) implements Trouble {
        @Override
        public String sentence() {
            return "It is in format %s, written by a newer Limen; this one reads up to format %s. Nothing was changed."
                    .formatted(found, known);
        }
    }

    /// There is no log where one was expected.
    record Missing(String where) implements Trouble {
        @Override
        public String sentence() {
            return "There is no log in %s.".formatted(where);
        }
    }

    /// There is something already where something new was to be put.
    record Occupied(String where) implements Trouble {
        @Override
        public String sentence() {
            return "%s is there already. Nothing was changed; choose another name.".formatted(where);
        }
    }

    /// The passphrase or key file opens none of its locks.
    record WrongKey(String offered) implements Trouble {
        @Override
        public String sentence() {
            return "%s does not open it. The file itself is not damaged.".formatted(offered);
        }
    }

    /// Another process has it.
    record InUse(String where) implements Trouble {
        @Override
        public String sentence() {
            return "Another Limen is using %s. Stop it first, or use another folder.".formatted(where);
        }
    }

    /// There is no room. Nothing that was acknowledged is lost.
    record DiskFull(String where) implements Trouble {
        @Override
        public String sentence() {
            return "The disk of %s is full. Nothing that was acknowledged is lost; make room and send again."
                    .formatted(where);
        }
    }

    /// The database lets its user in, and forbids what is needed.
    ///
    /// @param right which right is missing
    record NotAllowed(String where, String right) implements Trouble {
        @Override
        public String sentence() {
            return "The user of the database at %s %s. Nothing is damaged; whoever runs the database can give that right."
                    .formatted(where, right);
        }
    }

    /// What should be the address of a database is none.
    ///
    /// @param why without the address itself, which may hold a password
    record Misaddressed(String why) implements Trouble {
        @Override
        public String sentence() {
            return "The address of the database cannot be understood: %s. Expected jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=WORD, in which %%, &, + and spaces are written as %%25, %%26, %%2B and %%20."
                    .formatted(why);
        }
    }

    record ReadOnly(String where) implements Trouble {
        @Override
        public String sentence() {
            return "%s cannot be written. Check who owns it, and whether the disk is mounted read-only."
                    .formatted(where);
        }
    }

    /// The database does not answer. Whether the last entries were stored is not known; sending
    /// them again is harmless.
    record Unreachable(String where) implements Trouble {
        @Override
        public String sentence() {
            return "The database at %s does not answer. What was not acknowledged may be sent again without harm."
                    .formatted(where);
        }
    }

    /// A disk does not read or write, for a reason of its own. Whether the last entries were stored is
    /// not known.
    ///
    /// @param said what the system says about it
    record Failing(String where, String said) implements Trouble {
        @Override
        public String sentence() {
            return "The disk does not read or write %s (%s). What was not acknowledged may be sent again without harm; look after the disk first."
                    .formatted(where, said);
        }
    }

    /// The database is set up so that what it acknowledges may be lost.
    ///
    /// @param setting which of its settings, with the value
    record NotDurable(String where, String setting) implements Trouble {
        @Override
        public String sentence() {
            return "The database at %s may lose what it acknowledged, because of its setting %s. Change it, then start again."
                    .formatted(where, setting);
        }
    }

    /// A place that is of no use for what was to be done there.
    ///
    /// @param sentence why, and what was expected
    record Unusable(String sentence) implements Trouble {}

    /// A study of people who exist where a rehearsal was expected, or the other way round.
    ///
    /// @param found what it is
    record OtherKind(String where, String found, String expected) implements Trouble {
        @Override
        public String sentence() {
            return "%s holds %s; expected %s. Nothing was changed.".formatted(where, found, expected);
        }
    }

    /// Something that must not happen: a defect of Limen.
    record OurFault(String what) implements Trouble {
        @Override
        public String sentence() {
            return "This is a defect of Limen, not of your file: %s. Please report it.".formatted(what);
        }
    }
}
