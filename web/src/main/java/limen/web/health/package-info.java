/// Whether the server runs, for whoever keeps it running: nothing about a study, and nothing about anybody in it.
@NullMarked
package limen.web.health;

import org.jspecify.annotations.NullMarked;
