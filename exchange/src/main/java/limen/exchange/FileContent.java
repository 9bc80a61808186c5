package limen.exchange;

import java.io.IOException;
import java.io.Writer;

/// What a file will hold.
@FunctionalInterface
interface FileContent {
    void writeTo(Writer file) throws IOException;
}
