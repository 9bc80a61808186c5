package limen.study.randomisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import limen.study.KitNumber;
import org.jspecify.annotations.Nullable;

/// What lies in the sealed store until the study is opened: the list, and the nonce that proves it to be
/// the one that was promised.
///
/// As text it is four lines, and then the leaves of `CanonicalForm` one after the other:
/// ```
/// limen-sealed-list-1
/// study LIM-01
/// version 1.0
/// nonce 64 hexadecimal digits
/// place BER 1
/// ...
/// ```
public record SealedList(AllocationList list, Secret nonce) {
    private static final String HEADING = "limen-sealed-list-1";

    /// As text that [#read] reads.
    public String text() {
        var text = "%s\nstudy %s\nversion %s\nnonce %s\n%s"
                .formatted(
                        HEADING,
                        list.study(),
                        list.version(),
                        nonce.hex(),
                        String.join("", CanonicalForm.leaves(list)));
        // A list that does not come back would be found missing when it is needed most.
        if (!read(text).equals(this)) {
            throw new IllegalArgumentException("%s cannot be written so that it reads back".formatted(list));
        }
        return text;
    }

    /// The list and the nonce that a text holds.
    ///
    /// @throws IllegalArgumentException with the number of the line; what stands there is not repeated, because
    ///     a message may end in a log
    public static SealedList read(String text) {
        return new Reader(text).list();
    }

    /// Line after line of the text, each word where it must stand.
    private static final class Reader {
        private final ArrayDeque<String> lines;
        private int line;

        Reader(String text) {
            lines = new ArrayDeque<>(List.of(text.split("\n", -1)));
            if (!"".equals(lines.pollLast())) {
                line = lines.size() + 1;
                throw unreadable("a line feed at the end");
            }
        }

        SealedList list() {
            if (!next().equals(HEADING)) {
                throw unreadable(HEADING);
            }
            var study = rest("study ");
            var version = rest("version ");
            var nonce = new Secret(rest("nonce "));
            var sequences = new ArrayList<Sequence>();
            var kits = new ArrayList<Kit>();
            while (starts("place ")) {
                sequences.add(place(kits));
            }
            while (starts("spare ")) {
                kits.add(kit(rest("spare ").split(" ", -1), new Kit.Use.Spare()));
            }
            if (!lines.isEmpty()) {
                line++;
                throw unreadable("a place, a kit of it, or behind all places a spare kit");
            }
            try {
                return new SealedList(new AllocationList(study, version, sequences, kits), nonce);
            } catch (IllegalArgumentException _) {
                throw unreadable("above it places and kits that are there once each");
            }
        }

        private Sequence place(List<Kit> kits) {
            var place = rest("place ").split(" ", -1);
            if (place.length != 2) {
                throw unreadable("place STRATUM NUMBER");
            }
            var sequence = new Sequence(
                    place[0], number(place[1]), List.of(rest("arms ").split(" ", -1)));
            while (starts("kit ")) {
                var words = rest("kit ").split(" ", -1);
                if (words.length != 7 || !words[1].equals("period")) {
                    throw unreadable("kit NUMBER period PERIOD arm ARM capsules COUNT");
                }
                var use = new Kit.Use.Planned(sequence.stratum(), sequence.number(), number(words[2]));
                kits.add(kit(new String[] {words[0], words[3], words[4], words[5], words[6]}, use));
            }
            return sequence;
        }

        private Kit kit(String[] words, Kit.Use use) {
            if (words.length != 5 || !words[1].equals("arm") || !words[3].equals("capsules")) {
                throw unreadable("NUMBER arm ARM capsules COUNT");
            }
            var capsules = number(words[4]);
            try {
                return new Kit(new KitNumber(words[0]), use, words[2], capsules);
            } catch (IllegalArgumentException _) {
                throw unreadable("the number of a kit, and at least one capsule");
            }
        }

        private int number(String word) {
            try {
                return Integer.parseInt(word);
            } catch (NumberFormatException _) {
                throw unreadable("a whole number");
            }
        }

        private boolean starts(String word) {
            @Nullable String ahead = lines.peek();
            return ahead != null && ahead.startsWith(word);
        }

        private String rest(String word) {
            var found = next();
            if (!found.startsWith(word)) {
                throw unreadable(word.strip());
            }
            return found.substring(word.length());
        }

        private String next() {
            line++;
            @Nullable String found = lines.poll();
            if (found == null) {
                throw unreadable("one more line");
            }
            return found;
        }

        private IllegalArgumentException unreadable(String expected) {
            return new IllegalArgumentException(
                    "Line %d of a sealed list cannot be read; expected %s".formatted(line, expected));
        }
    }
}
