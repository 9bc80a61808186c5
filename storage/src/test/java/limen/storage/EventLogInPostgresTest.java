package limen.storage;

import limen.storage.keeper.Keeper;
import limen.storage.keeper.PostgresKeeper;
import limen.storage.keeper.TestPostgres;

class EventLogInPostgresTest extends EventLogContract {
    private String url = "";

    @Override
    Keeper empty() {
        url = TestPostgres.freshUrl();
        return PostgresKeeper.open(url);
    }

    @Override
    Keeper again() {
        return PostgresKeeper.open(url);
    }
}
