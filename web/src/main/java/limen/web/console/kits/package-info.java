/// Kits from arrival to destruction, for the preparer, who may see what they hold.
@NullMarked
package limen.web.console.kits;

import org.jspecify.annotations.NullMarked;
