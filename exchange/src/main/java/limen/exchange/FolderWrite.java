package limen.exchange;

import java.nio.file.Path;
import java.util.List;

/// What came of writing a folder.
public sealed interface FolderWrite {
    /// Every file stands in the folder.
    ///
    /// @param files their names, in the order in which they are listed in the contract
    record Written(Path folder, List<String> files) implements FolderWrite {
        public Written {
            files = List.copyOf(files);
        }
    }

    /// Nothing was written, and what stood in the folder before stands there still. The sentence says why.
    record Refused(String sentence) implements FolderWrite {}
}
