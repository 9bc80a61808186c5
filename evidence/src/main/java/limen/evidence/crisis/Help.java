package limen.evidence.crisis;

import java.time.LocalDate;
import limen.evidence.Standing;

/// Whom to call in a place, as far as it was checked.
public sealed interface Help {
    String place();

    /// What to call when in danger now.
    String emergency();

    /// Numbers that were checked not too long ago.
    ///
    /// @param status what is still to be done before anybody relies on them
    /// @param caution what is known to go wrong with a number; may be empty
    record Numbers(
            String place,
            Line emergencyLine,
            Line crisisLine,
            Line poisonLine,
            String status,
            String caution,
            String source,
            Standing standing,
            LocalDate verifiedOn)
            implements Help {
        @Override
        public String emergency() {
            return emergencyLine.shown();
        }
    }

    /// No number that may be shown as fact.
    ///
    /// @param why the row is unknown, unverified or too old
    record LocalNumber(String place, String why) implements Help {
        @Override
        public String emergency() {
            return "your local emergency number";
        }
    }
}
