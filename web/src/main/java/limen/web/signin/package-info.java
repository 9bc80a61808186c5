/// How somebody comes in: by invitation once, then with a passkey, or with a password and six digits.
@org.jspecify.annotations.NullMarked
package limen.web.signin;
