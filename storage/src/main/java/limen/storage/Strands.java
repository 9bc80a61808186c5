package limen.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.StrandKey;
import limen.storage.key.Vault;
import limen.storage.key.WrappingKey;
import limen.study.EventId;
import org.jspecify.annotations.Nullable;

/// Under which tags names lie on disk, and which key opens what lies under a tag.
final class Strands {
    private final Vault vault;
    private final Map<Tag, Opened> opened = new ConcurrentHashMap<>();
    private final Set<Tag> gone = ConcurrentHashMap.newKeySet();

    Strands(Vault vault) {
        this.vault = vault;
    }

    /// A key, and the bytes on disk from which it was unwrapped: it counts only where these still lie.
    private record Opened(Blob wrapped, StrandKey key) {}

    Tag tag(Strand strand) {
        return switch (strand) {
            case Strand.OfParticipant(var participant) -> vault.tag("strand", "participant " + participant);
            case Strand.OfStudy() -> vault.tag("strand", "study");
        };
    }

    Tag tag(EventId id) {
        return vault.tag("id", id.toString());
    }

    /// For reading everything.
    ForReading reading(Keeper.Reading log) {
        return reading(log, Set.of());
    }

    /// For reading everything but some strands that were erased since.
    ForReading reading(Keeper.Reading log, Set<Tag> erasedSince) {
        var erased = new HashSet<>(log.erased().keySet());
        erased.addAll(erasedSince);
        return new ForReading(vault.at(log), log.keys(), erased);
    }

    /// For reading one strand.
    ForReading reading(Keeper.Reading log, Tag strand) {
        var one = List.of(strand);
        return new ForReading(vault.at(log), log.keysOf(one), log.erasedOf(one));
    }

    ForWriting writing(Keeper.Writing log) {
        return new ForWriting(log);
    }

    private StrandKey unwrapped(WrappingKey wrapping, Tag strand, Blob wrapped) {
        var known = opened.get(strand);
        if (known != null && known.wrapped().equals(wrapped)) {
            return known.key();
        }
        var key = wrapping.unwrap(wrapped, strand);
        keep(strand, new Opened(wrapped, key));
        return key;
    }

    private void keep(Tag strand, Opened key) {
        opened.put(strand, key);
        // Whoever looks at an older moment of the log must not bring back what was destroyed meanwhile.
        if (gone.contains(strand)) {
            opened.remove(strand);
        }
    }

    private void forget(Collection<Tag> strands) {
        gone.addAll(strands);
        opened.keySet().removeAll(gone);
    }

    /// How many keys lie open in memory.
    int inMemory() {
        return opened.size();
    }

    private static StorageFault withoutKey() {
        return new StorageFault(new Trouble.Damaged("a strand has entries and no key"));
    }

    /// The keys of one moment of the log.
    final class ForReading {
        private final WrappingKey wrapping;
        private final Map<Tag, Blob> wrapped;
        private final Set<Tag> erased;

        private ForReading(WrappingKey wrapping, Map<Tag, Blob> wrapped, Set<Tag> erased) {
            this.wrapping = wrapping;
            this.wrapped = wrapped;
            this.erased = erased;
            forget(erased);
        }

        /// The key of a strand; null if it was destroyed.
        @Nullable
        StrandKey key(Tag strand) {
            if (erased.contains(strand)) {
                return null;
            }
            var lies = wrapped.get(strand);
            if (lies == null) {
                throw withoutKey();
            }
            return unwrapped(wrapping, strand, lies);
        }
    }

    /// The keys of one transaction. Those it makes are known to others only when it is on the disk.
    final class ForWriting {
        private final Keeper.Writing log;
        private final WrappingKey wrapping;
        private final Map<Tag, Blob> wrapped = new HashMap<>();
        private final Map<Tag, Opened> fresh = new HashMap<>();
        private final Set<Tag> begun = new HashSet<>();
        private final Set<Tag> erased = new HashSet<>();

        private ForWriting(Keeper.Writing log) {
            this.log = log;
            this.wrapping = vault.at(log);
        }

        /// Looks up what is on the disk of these strands. No other may be asked for.
        ///
        /// @param lengths how many entries each has before this transaction
        /// @param gone whose keys were destroyed before it
        void expect(Map<Tag, Integer> lengths, Set<Tag> gone) {
            wrapped.putAll(log.keysOf(lengths.keySet()));
            lengths.forEach((strand, length) -> {
                if (length > 0) {
                    begun.add(strand);
                }
            });
            erased.addAll(gone);
        }

        /// The key of a strand; made now if this is its first entry.
        StrandKey key(Tag strand) {
            var made = fresh.get(strand);
            if (made != null) {
                return made.key();
            }
            var lies = wrapped.get(strand);
            if (lies != null) {
                return unwrapped(wrapping, strand, lies);
            }
            if (begun.contains(strand)) {
                throw withoutKey();
            }
            return make(strand);
        }

        private StrandKey make(Tag strand) {
            var key = vault.newKey();
            var lies = wrapping.wrap(key, strand);
            log.putKey(strand, lies);
            fresh.put(strand, new Opened(lies, key));
            return key;
        }

        void destroy(Tag strand, Blob proof) {
            log.destroyKey(strand, proof);
            fresh.remove(strand);
            erased.add(strand);
        }

        void committed() {
            fresh.forEach(Strands.this::keep);
            forget(erased);
        }
    }
}
