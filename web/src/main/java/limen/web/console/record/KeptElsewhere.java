package limen.web.console.record;

import java.util.ArrayList;
import java.util.List;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.Code;

/// What somebody brings who kept a checkpoint elsewhere: the lines of one, or codes from paper.
sealed interface KeptElsewhere {
    record Brought(Checking.Kept kept) implements KeptElsewhere {}

    /// It cannot be read.
    ///
    /// @param sentence what cannot be read
    record Unread(String sentence) implements KeptElsewhere {}

    /// Reads what somebody typed.
    ///
    /// @param typed nothing, the text of one checkpoint, or a code in each line
    static KeptElsewhere of(String typed) {
        var text = typed.strip();
        if (text.startsWith("limen checkpoint")) {
            return switch (Checkpoint.read(text)) {
                case Checkpoint.Understood(var checkpoint) ->
                    new Brought(new Checking.Kept(List.of(checkpoint), List.of()));
                case Checkpoint.Unreadable(var sentence) -> new Unread(sentence);
            };
        }
        var codes = new ArrayList<Code>();
        for (var line : text.lines().filter(each -> !each.isBlank()).toList()) {
            switch (Code.read(line.strip())) {
                case Code.Understood(var code) -> codes.add(code);
                case Code.Mistyped(var sentence) -> {
                    return new Unread(sentence);
                }
            }
        }
        return new Brought(new Checking.Kept(List.of(), codes));
    }
}
