package limen.evidence.law;

import java.time.LocalDate;
import limen.evidence.Standing;
import limen.evidence.law.Country.Part;

/// What a person may be shown about the law of a place.
public sealed interface Position {
    /// What stands beside every position.
    String NO_ADVICE = "This is not legal advice.";

    /// What holds everywhere, as far as anything was read.
    String NO_EXEMPTION = "No country was found that exempts small amounts.";

    String place();

    /// Sentences, the strictest first.
    String sentence();

    /// A row that was confirmed in what it says of itself; each statement carries whether it was.
    ///
    /// @param knowledgeDate how old its sources are
    /// @param source what was read where
    record Fact(
            String place,
            Part schedule,
            Part possession,
            Part medicalPath,
            Part researchPath,
            Standing standing,
            LocalDate verifiedOn,
            String knowledgeDate,
            String source)
            implements Position {
        @Override
        public String sentence() {
            return "%s: holding it: %s. Listed as: %s. Medical path: %s. Research path: %s. %s %s"
                    .formatted(
                            place,
                            held(),
                            schedule.shown(),
                            medicalPath.shown(),
                            researchPath.shown(),
                            NO_EXEMPTION,
                            NO_ADVICE);
        }

        /// How holding it is treated; the worst is assumed where that was not confirmed.
        public String held() {
            return possession.confirmed() ? possession.text() : "not confirmed: assume that any amount is an offence";
        }
    }

    /// Nothing that was confirmed.
    record AssumeIllegal(String place) implements Position {
        @Override
        public String sentence() {
            return "%s: assume that it is illegal. It is controlled under the 1971 Convention; national details are not verified. %s %s"
                    .formatted(place, NO_EXEMPTION, NO_ADVICE);
        }
    }
}
