package limen.evidence;

import java.util.List;
import java.util.stream.Collectors;

/// What the table of interactions says of a name.
public sealed interface Medicine {
    String sentence();

    /// The groups it belongs to, at least one.
    record Known(List<InteractionGroup> groups) implements Medicine {
        public Known {
            groups = List.copyOf(groups);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("a known medicine belongs to at least one group");
            }
        }

        @Override
        public String sentence() {
            return groups.stream().map(InteractionGroup::sentence).collect(Collectors.joining("\n"));
        }
    }

    /// A text that names medicines of the table and something else.
    ///
    /// @param rest what is in no name of the table
    record KnownInPart(List<InteractionGroup> groups, Unknown rest) implements Medicine {
        public KnownInPart {
            groups = List.copyOf(groups);
        }

        @Override
        public String sentence() {
            return new Known(groups).sentence() + "\n" + rest.sentence();
        }
    }

    /// A name that the table does not hold.
    ///
    /// @param name as it was typed
    /// @param near names of the table that may have been meant, the nearest first; nothing is assumed of them
    record Unknown(String name, List<String> near) implements Medicine {
        public Unknown {
            near = List.copyOf(near);
        }

        /// Nothing in the table is near.
        public Unknown(String name) {
            this(name, List.of());
        }

        @Override
        public String sentence() {
            return "We do not know \"%s\", which is not the same as no interaction: please ask a pharmacist, and do not stop a medicine to take part.%s"
                    .formatted(name.strip(), near.isEmpty() ? "" : " " + question());
        }

        private String question() {
            return "Did you mean %s? Until you say so, it counts as unknown.".formatted(String.join(" or ", near));
        }
    }
}
