package limen.study.schedule;

import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.protocol.FollowUp;
import org.jspecify.annotations.Nullable;

/// Something to be done.
public sealed interface Task {
    /// A planned capsule. There is none in a personal journal.
    record TakeCapsule(SlotId slot) implements Task {}

    /// Something to be asked or measured.
    ///
    /// @param slot the capsule it comes before or after; none if it hangs on no planned capsule
    record Assess(Assessment assessment, @Nullable SlotId slot) implements Task {}

    /// A follow-up contact.
    record Contact(FollowUp followUp) implements Task {}
}
