package limen.web.signin;

import java.util.Map;
import java.util.Optional;
import limen.capture.Account;
import limen.web.access.Signatures;
import limen.web.access.Visitor;

/// A signature by what its owner signs in with.
final class StaffSignatures implements Signatures {
    private final Reception reception;

    StaffSignatures(Reception reception) {
        this.reception = reception;
    }

    @Override
    public Proof proof(Visitor.Conducting visitor) {
        return reception
                        .study()
                        .knownAccounts()
                        .of(visitor.author())
                        .flatMap(Account::password)
                        .isPresent()
                ? Proof.CODES
                : Proof.PASSKEY;
    }

    @Override
    public Optional<String> refusal(Visitor.Conducting visitor, Map<String, String> sent, String address) {
        var answer = reception.withCodes(
                visitor.name(), sent.getOrDefault(PASSWORD, ""), sent.getOrDefault(DIGITS, ""), address);
        return answer instanceof Reception.Answer.Out(var because) ? Optional.of(because) : Optional.empty();
    }
}
