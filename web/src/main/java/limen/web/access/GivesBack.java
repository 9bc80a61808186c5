package limen.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import limen.study.Role;

/// Marks a handler that asks [HeldForm#isGivenBack()] before it saves anything. No other is reached with a form that
/// came too late.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GivesBack {
    /// To whom; the doors are not asked again.
    Role[] value() default Role.PARTICIPANT;
}
