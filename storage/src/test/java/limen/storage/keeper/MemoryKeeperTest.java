package limen.storage.keeper;

class MemoryKeeperTest extends KeeperContract {
    @Override
    Keeper empty() {
        return new MemoryKeeper();
    }
}
