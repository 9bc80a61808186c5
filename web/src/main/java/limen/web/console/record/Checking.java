package limen.web.console.record;

import java.time.Instant;
import java.util.List;
import limen.storage.WholeLog;
import limen.storage.chain.AuditReport;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.Code;
import limen.storage.keeper.StorageFault;

/// The check of a log against its chain, one at a time, while everybody goes on.
final class Checking {
    private volatile State state = new Never();

    /// How far it is.
    sealed interface State {}

    /// Nobody asked since the program started.
    record Never() implements State {}

    record Running(int percent) implements State {}

    /// @param by who asked
    record Done(AuditReport report, String by, Instant at) implements State {}

    /// It could not be done.
    record Failed(String because) implements State {}

    /// What was kept elsewhere, and is held against the log.
    record Kept(List<Checkpoint> checkpoints, List<Code> codes) {}

    State state() {
        return state;
    }

    /// Begins, unless one is under way already.
    ///
    /// @param at when it was asked for
    synchronized void begin(WholeLog log, Kept kept, String by, Instant at) {
        if (state instanceof Running) {
            return;
        }
        state = new Running(0);
        Thread.ofVirtual().name("checking the log").start(() -> check(log, kept, by, at));
    }

    private void check(WholeLog log, Kept kept, String by, Instant at) {
        State end = new Failed("The check was interrupted by a failure of ours. The log was not changed by it.");
        try {
            end = new Done(
                    log.audit(kept.checkpoints(), kept.codes(), percent -> state = new Running(percent)), by, at);
        } catch (StorageFault fault) {
            end = new Failed(fault.trouble().sentence());
        } finally {
            state = end;
        }
    }
}
