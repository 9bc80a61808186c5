package limen.storage;

import java.util.HashMap;
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
import limen.study.EventId;
import org.jspecify.annotations.Nullable;

/// Under which tags names lie on disk, and which key opens what lies under a tag.
final class Strands {
    private final Vault vault;
    private final Map<Tag, StrandKey> opened = new ConcurrentHashMap<>();

    Strands(Vault vault) {
        this.vault = vault;
    }

    Tag tag(Strand strand) {
        return switch (strand) {
            case Strand.OfParticipant(var participant) -> vault.tag("strand", "participant " + participant);
            case Strand.OfStudy() -> vault.tag("strand", "study");
        };
    }

    Tag tag(EventId id) {
        return vault.tag("id", id.toString());
    }

    ForReading reading(Keeper.Reading log) {
        return new ForReading(log.keys(), log.erased().keySet());
    }

    ForWriting writing(Keeper.Writing log) {
        return new ForWriting(log);
    }

    private StrandKey unwrapped(Tag strand, Blob wrapped) {
        return opened.computeIfAbsent(strand, tag -> vault.unwrap(wrapped, tag));
    }

    /// The keys of one moment of the log.
    final class ForReading {
        private final Map<Tag, Blob> wrapped;
        private final Set<Tag> erased;

        private ForReading(Map<Tag, Blob> wrapped, Set<Tag> erased) {
            this.wrapped = wrapped;
            this.erased = erased;
        }

        /// The key of a strand; null if it was destroyed.
        @Nullable
        StrandKey key(Tag strand) {
            if (erased.contains(strand)) {
                return null;
            }
            var lies = wrapped.get(strand);
            if (lies == null) {
                throw new StorageFault(new Trouble.Damaged("a strand has entries and no key"));
            }
            return unwrapped(strand, lies);
        }
    }

    /// The keys of one transaction. Those it makes are known to others only when it is on the disk.
    final class ForWriting {
        private final Keeper.Writing log;
        private final Map<Tag, StrandKey> fresh = new HashMap<>();

        private ForWriting(Keeper.Writing log) {
            this.log = log;
        }

        /// The key of a strand; made now if this is its first entry.
        StrandKey key(Tag strand) {
            var made = fresh.get(strand);
            var known = made != null ? made : opened.get(strand);
            if (known != null) {
                return known;
            }
            var wrapped = log.key(strand);
            return wrapped.isPresent() ? unwrapped(strand, wrapped.get()) : make(strand);
        }

        private StrandKey make(Tag strand) {
            // Another server may have turned the key of the study meanwhile.
            vault.refresh(log);
            var key = vault.newKey();
            log.putKey(strand, vault.wrap(key, strand));
            fresh.put(strand, key);
            return key;
        }

        void destroy(Tag strand, Blob proof) {
            log.destroyKey(strand, proof);
            fresh.remove(strand);
            opened.remove(strand);
        }

        void committed() {
            opened.putAll(fresh);
        }
    }
}
