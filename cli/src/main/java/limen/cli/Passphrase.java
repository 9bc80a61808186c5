package limen.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import limen.storage.key.Opener;
import org.jspecify.annotations.Nullable;

/// Where a passphrase comes from: a variable of the environment, or whoever sits at the console. Never an argument,
/// which every user of the machine can read in the list of processes.
///
/// @param environment of the process
/// @param console of a terminal; null where nobody sits at one
record Passphrase(Map<String, String> environment, @Nullable Console console) {
    static final String VARIABLE = "LIMEN_PASSPHRASE";
    static final String NEW_VARIABLE = "LIMEN_NEW_PASSPHRASE";
    /// What Java puts in the place of bytes that it cannot read.
    private static final char LOST = '\uFFFD';

    static Passphrase ofProcess() {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return new Passphrase(System.getenv(), terminal.orElse(null));
    }

    /// The one that a study has.
    Opener existing() {
        var given = environment.get(VARIABLE);
        return given != null ? opener(VARIABLE, given) : opener("", asked("Passphrase: ", VARIABLE));
    }

    /// The one of a study that is about to be.
    Opener ofNewStudy() {
        return fresh(VARIABLE, "Passphrase for the new study: ");
    }

    /// One more, or another, for a study that has one.
    Opener another() {
        return fresh(NEW_VARIABLE, "New passphrase: ");
    }

    private Opener fresh(String variable, String prompt) {
        var given = environment.get(variable);
        if (given != null) {
            return opener(variable, given);
        }
        var first = asked(prompt, variable);
        if (!first.equals(asked("The same again: ", variable))) {
            throw new BadInput("The two passphrases differ; nothing was done.");
        }
        return opener("", first);
    }

    private static Opener opener(String variable, String text) {
        if (text.isBlank()) {
            throw new BadInput("The passphrase%s is empty; expected words that nobody guesses."
                    .formatted(variable.isEmpty() ? "" : " in " + variable));
        }
        // Else all letters that were lost on the way would be the same letter.
        if (text.indexOf(LOST) >= 0) {
            throw new BadInput(
                    "The passphrase%s holds bytes that are no text in this terminal's encoding; expected UTF-8, as with LC_ALL=C.UTF-8."
                            .formatted(variable.isEmpty() ? "" : " in " + variable));
        }
        return new Opener.Passphrase(text);
    }

    private String asked(String prompt, String variable) {
        if (console == null) {
            throw new BadInput(
                    "A passphrase is needed, and there is no console to ask at; expected it in %s, or option --key-file."
                            .formatted(variable));
        }
        var typed = console.readPassword("%s", prompt);
        if (typed == null) {
            throw new BadInput("No passphrase was typed; nothing was done.");
        }
        // Wiping these characters would wipe one copy of several: while a study is open, its keys are in memory anyway.
        return new String(typed);
    }
}
