package limen.storage.keeper;

class PostgresKeeperTest extends KeeperContract {
    @Override
    Keeper empty() {
        return PostgresKeeper.open(TestPostgres.freshUrl());
    }
}
