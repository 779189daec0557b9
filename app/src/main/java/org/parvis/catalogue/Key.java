package org.parvis.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parvis.platform.packs.PackThing;

/**
 * How a component of a definition is written: its word when Java keeps that word for itself, what
 * it is for (it becomes the help that an editor shows), and the value it has when absent.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Key {
    String value() default "";

    String says() default "";

    String absent() default "";

    /** What it names outside of the definition, which must then exist there. */
    PackThing[] names() default {};

    /** What it is, when it is an address. */
    Link link() default Link.NONE;

    /** What an address is for. */
    enum Link {
        NONE,
        /** A person is sent there: https, or a path of this site. */
        WAY,
        /** A text was read there, perhaps long ago, when few pages were encrypted. */
        SOURCE
    }

    /** The least number of items, for a list or a map. */
    int atLeast() default 0;

    /** The most characters of a text; 0 where only the general limit holds. */
    int longest() default 0;
}
