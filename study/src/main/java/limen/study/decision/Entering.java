package limen.study.decision;

import java.util.Optional;
import limen.study.Access;
import limen.study.Author;
import limen.study.Role;

/// Why somebody cannot write about the door of somebody else.
final class Entering {
    private Entering() {}

    /// What stands against it, beside the role.
    ///
    /// @param owner whose access it is
    static Optional<String> obstacle(Author author, Author owner, Access access) {
        return switch (access) {
            case Access.CredentialsSet _,
                    Access.SignedInWithCodes _,
                    Access.SignedInWithPasskey _,
                    Access.SignatureProvedWithCodes _,
                    Access.SignatureProvedWithPasskey _ ->
                author.equals(owner)
                        ? Optional.empty()
                        : Optional.of("%s cannot come in as %s".formatted(author, owner));
            case Access.CredentialRemoved _, Access.AccessEnded _ ->
                author.equals(owner) || author.role() == Role.INVESTIGATOR
                        ? Optional.empty()
                        : Optional.of("%s cannot end the access of %s".formatted(author, owner));
            case Access.Invited _, Access.SignInPaused _ -> Optional.empty();
        };
    }
}
