/// The rooms that anyone may enter without a name: what is known, and help.
@NullMarked
package limen.web.library;

import org.jspecify.annotations.NullMarked;
