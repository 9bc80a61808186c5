package limen.web.signin;

import limen.report.figure.Markup;
import limen.report.page.kit.QrCode;
import limen.study.Credential;
import limen.web.page.Asset;

/// The page behind an invitation.
///
/// @param path where its forms are sent to
/// @param name under which they will sign in
/// @param challenge for a passkey
/// @param host to which passkeys belong
/// @param handle by which a device keeps apart who is who; says nothing
/// @param codes the secret for a device
/// @param passwordFault what is wrong with the password; empty if nothing is
/// @param codeFault what is wrong with the digits; empty if nothing is
/// @param notice above everything; empty if there is none
public record InvitedPage(
        String path,
        String name,
        String challenge,
        String host,
        String handle,
        Credential.OneTimeCodes codes,
        String passwordFault,
        String codeFault,
        String notice) {
    public Markup picture() {
        return QrCode.of(OneTimeCode.address(codes, name));
    }

    public String secret() {
        return OneTimeCode.grouped(codes);
    }

    public int shortest() {
        return Passwords.SHORTEST;
    }

    public String script() {
        return Asset.PASSKEY_SCRIPT.path();
    }
}
