/// Who is asking: sign-in, sessions, and what each may reach.
@org.jspecify.annotations.NullMarked
package limen.web.access;
