/// What the templates under `src/main/jte` place, and the classes that are made of them.
@NullMarked
package limen.web.page;

import org.jspecify.annotations.NullMarked;
