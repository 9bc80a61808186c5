package limen.study.protocol;

/// Which protocol this is.
///
/// @param code a short name for files and kits, `LIM-01`
/// @param version changes with every amendment
public record Identity(String code, String title, String version) {
    public Identity {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no study code; expected 1 to 20 letters, digits and -".formatted(code));
        }
        if (title.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("A protocol needs a title and a version");
        }
    }
}
