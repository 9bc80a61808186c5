/// The console: the pages of those who conduct a study. What a blinded role sees is built by code that cannot reach the
/// sealed list.
@NullMarked
package limen.web.console;

import org.jspecify.annotations.NullMarked;
