package limen.evidence.claim;

import java.util.List;

/// What a claim's assessment rests on, as keys of the bibliography.
///
/// @param status how much of it was read
/// @param read works of which at least an abstract, an excerpt or a faithful copy was read
/// @param fromMemory works named from memory
/// @param retracted works withdrawn by their journal: listed so that nobody takes them for support
/// @param words what was read where, as the register has it
public record Support(Status status, List<String> read, List<String> fromMemory, List<String> retracted, String words) {
    public Support {
        read = List.copyOf(read);
        fromMemory = List.copyOf(fromMemory);
        retracted = List.copyOf(retracted);
    }

    /// How much of the sources was read.
    public enum Status {
        READ("read"),
        PARTLY_READ("partly read, partly from memory"),
        MEMORY("from memory, unverified"),
        /// No source: it follows from what stands elsewhere in the register.
        REASONED("reasoned, without a source of its own"),
        /// No source: none was found.
        SEARCHED("searched for, and nothing was found");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /// For people: "from memory, unverified".
        public String words() {
            return words;
        }
    }
}
