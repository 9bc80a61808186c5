package limen.notation;

/// One thing wrong in a file: where it stands, what was found, what was expected.
///
/// @param line counted from 1
/// @param path names from the outermost section inward, list items counted from 1, such as
///     `arms[2].dose`; empty for the file as a whole
/// @param expected empty where nothing can be named
public record Fault(int line, String path, String found, String expected) {
    public Fault {
        if (line < 1) {
            throw new IllegalArgumentException("line is %d; expected 1 or more".formatted(line));
        }
        if (found.isBlank()) {
            throw new IllegalArgumentException("found is blank; expected what stands in line %d".formatted(line));
        }
    }

    /// Such as `line 12: schedule.window: "2x" is no duration; expected hours such as 2 h`.
    public String sentence() {
        return "line %d: %s%s%s"
                .formatted(
                        line,
                        path.isEmpty() ? "" : path + ": ",
                        found,
                        expected.isEmpty() ? "" : "; expected " + expected);
    }
}
