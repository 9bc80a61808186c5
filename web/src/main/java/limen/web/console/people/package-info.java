/// One person's page, and what investigator and physician decide there.
@NullMarked
package limen.web.console.people;

import org.jspecify.annotations.NullMarked;
