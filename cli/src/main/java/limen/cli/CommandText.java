package limen.cli;

import java.util.List;
import java.util.stream.Collectors;

/// A command line as somebody would type it again.
final class CommandText {
    private CommandText() {}

    static String of(List<String> arguments) {
        return arguments.stream().map(CommandText::quoted).collect(Collectors.joining(" ", "./limen ", ""));
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w./,:=+@%-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
