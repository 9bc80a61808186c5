package limen.web.console;

import limen.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/// Frames of one study's console.
///
/// @param simulated what each says where nobody in the study exists; empty where people do
public record ConsoleFrames(String simulated) {
    public ConsoleFrame of(String title, @Nullable ConsoleTab tab, Visitor.Conducting visitor) {
        return new ConsoleFrame(title, tab, simulated, visitor);
    }
}
