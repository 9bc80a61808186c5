package limen.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a handler answers, for the document that describes it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Described {
    /// What it is for, in one sentence.
    String value();

    /// What it reads; nothing where it reads no body.
    Class<?> takes() default Void.class;

    Gives[] gives();

    /// One answer.
    @interface Gives {
        int status();

        /// When it is given.
        String when();

        Class<?> body();
    }
}
