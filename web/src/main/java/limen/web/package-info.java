/// Pages over HTTP: the server, what every answer carries, and what is said when something goes wrong.
/// The rooms themselves are in packages of their own.
@NullMarked
package limen.web;

import org.jspecify.annotations.NullMarked;
