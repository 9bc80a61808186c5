package limen.study;

/// What somebody shows at the door. What it rests on is kept in the record and nowhere else, and leaves it in no copy:
/// [#withheld] is all that a copy says, and no text of these values holds it.
public sealed interface Credential {
    /// What stands in the place of something that is kept back.
    String WITHHELD = "withheld";

    /// The same without what opens a door.
    Credential withheld();

    /// A password, of which only a slow hash is known.
    ///
    /// @param encoded Argon2id with its parameters and salt
    record Password(String encoded) implements Credential {
        @Override
        public Credential withheld() {
            return new Password(WITHHELD);
        }

        @Override
        public String toString() {
            return "Password[" + WITHHELD + "]";
        }
    }

    /// Six digits that change every half minute (RFC 6238), made by a device of that person.
    ///
    /// @param secret that the device shares, in base 32
    record OneTimeCodes(String secret) implements Credential {
        @Override
        public Credential withheld() {
            return new OneTimeCodes(WITHHELD);
        }

        @Override
        public String toString() {
            return "OneTimeCodes[" + WITHHELD + "]";
        }
    }

    /// A key pair that a device keeps; only its public half is known here.
    ///
    /// @param id by which the device finds it, in base 64 for addresses
    /// @param publicKey as the device attested it, in base 64 for addresses
    /// @param counter how often it was used; 0 where the device does not count
    /// @param label what the person calls it
    record Passkey(String id, String publicKey, long counter, String label) implements Credential {
        public Passkey {
            if (counter < 0) {
                throw new IllegalArgumentException("A counter cannot be " + counter);
            }
        }

        @Override
        public Credential withheld() {
            return new Passkey(WITHHELD, WITHHELD, counter, label);
        }

        @Override
        public String toString() {
            return "Passkey[" + label + "]";
        }
    }
}
