package limen.cli;

/// The `limen` command.
public final class Limen {
    private Limen() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
