package limen.web.signin;

import java.util.List;
import limen.web.page.Asset;

/// What somebody sees of their own way in.
///
/// @param name under which they sign in
/// @param hasPassword whether a password with codes opens
/// @param keys their passkeys
/// @param stays where they are signed in
/// @param visits when they came in lately
/// @param said what was just done; empty if nothing was
/// @param faults of a password that was to be changed
public record AccountPage(
        String name,
        boolean hasPassword,
        List<Key> keys,
        List<String> stays,
        List<String> visits,
        String challenge,
        String host,
        String handle,
        String said,
        Faults faults) {
    public AccountPage {
        keys = List.copyOf(keys);
        stays = List.copyOf(stays);
        visits = List.copyOf(visits);
    }

    /// What is wrong with a change of the password, each empty if nothing is.
    ///
    /// @param present with what shows who somebody is: the password until now, and the digits
    /// @param password with the new one
    public record Faults(String present, String password) {
        static final Faults NONE = new Faults("", "");
    }

    /// One passkey.
    public record Key(String id, String label) {}

    /// Whether one of them can go without closing the door for good.
    public boolean canRemove() {
        return keys.size() > 1 || hasPassword;
    }

    public int shortest() {
        return Passwords.SHORTEST;
    }

    public String script() {
        return Asset.PASSKEY_SCRIPT.path();
    }
}
