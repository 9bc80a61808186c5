/// What programs may ask of a study, under the same doors and rules as the pages, and the document that describes it.
@NullMarked
package limen.web.api;

import org.jspecify.annotations.NullMarked;
