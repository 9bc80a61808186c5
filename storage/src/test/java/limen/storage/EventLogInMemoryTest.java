package limen.storage;

import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;

class EventLogInMemoryTest extends EventLogContract {
    private MemoryKeeper keeper = new MemoryKeeper();

    @Override
    Keeper empty() {
        keeper = new MemoryKeeper();
        return keeper;
    }

    @Override
    Keeper again() {
        return keeper;
    }
}
