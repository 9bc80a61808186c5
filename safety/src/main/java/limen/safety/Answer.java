package limen.safety;

/// Whether something holds, as far as is known.
sealed interface Answer {
    record Holds() implements Answer {}

    record Fails() implements Answer {}

    /// Not known.
    ///
    /// @param missing what would have to be known
    record Open(String missing) implements Answer {}

    static Answer of(boolean holds) {
        return holds ? new Holds() : new Fails();
    }

    /// Both: what fails decides.
    default Answer and(Answer other) {
        return switch (this) {
            case Fails fails -> fails;
            case Holds _ -> other;
            case Open open -> other instanceof Fails ? other : open;
        };
    }

    /// Either: what holds decides.
    default Answer or(Answer other) {
        return switch (this) {
            case Holds holds -> holds;
            case Fails _ -> other;
            case Open open ->
                switch (other) {
                    case Holds holds -> holds;
                    case Fails _ -> open;
                    // The same answer whichever is asked first.
                    case Open too -> open.missing().compareTo(too.missing()) <= 0 ? open : too;
                };
        };
    }

    default boolean holds() {
        return this instanceof Holds;
    }
}
