package limen.evidence.claim;

/// How certain a claim is at some doses.
public sealed interface Rating {
    /// One sentence without a full stop: the grade, whose it is, and why.
    String sentence();

    /// The certainty that the claim holds at these doses.
    ///
    /// @param why what the grade rests on; may be empty where the register states it
    record AtDoses(Grade grade, Origin origin, String why) implements Rating {
        @Override
        public String sentence() {
            var mark = origin.mark();
            return grade.words() + (mark.isEmpty() ? "" : " (" + mark + ")") + (why.isEmpty() ? "" : ": " + why);
        }
    }

    /// The confidence in a statement that holds or fails whatever the dose: a fact, a method, a law.
    record OfStatement(Grade grade) implements Rating {
        @Override
        public String sentence() {
            return grade.words() + ", for the statement itself: it does not depend on the dose";
        }
    }

    /// The claim does not speak of such doses.
    record NotApplicable(String why) implements Rating {
        @Override
        public String sentence() {
            return "does not apply: " + why;
        }
    }

    /// Who said a grade.
    enum Origin {
        /// It stands so in the reviewed sheet.
        STATED,
        /// It follows from facts of the reviewed sheet.
        DERIVED,
        /// Limen proposes it; a physician has to sign it.
        PROPOSAL;

        /// What a reader sees beside the grade; nothing beside a stated one.
        public String mark() {
            return switch (this) {
                case STATED -> "";
                case DERIVED -> "derived from other facts of the register";
                case PROPOSAL -> "a proposal of Limen, not yet signed";
            };
        }
    }
}
