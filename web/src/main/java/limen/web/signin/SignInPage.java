package limen.web.signin;

import java.util.List;
import java.util.Optional;
import limen.web.access.HeldForm;
import limen.web.page.Asset;

/// The page on which somebody signs in.
///
/// @param challenge for a passkey
/// @param host to which passkeys belong
/// @param name as it was typed
/// @param notice why it did not open; empty the first time
/// @param held what was typed when the session was over, to be given back
public record SignInPage(String challenge, String host, String name, String notice, Optional<HeldForm> held) {
    public List<HeldForm.Hidden> hidden() {
        return held.map(HeldForm::hidden).orElseGet(List::of);
    }

    public String script() {
        return Asset.PASSKEY_SCRIPT.path();
    }
}
