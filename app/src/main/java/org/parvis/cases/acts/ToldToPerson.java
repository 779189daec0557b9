package org.parvis.cases.acts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A kind of act that the person of the file knows of, and what they may read of it: these fields
 * and no other, so that one added later stays within the body until it is named here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ToldToPerson {
    /** Names of components of the record; none when all they learn is that it happened. */
    String[] value();

    /** Whether they are told of it when it happens; otherwise they see it in their file. */
    boolean notified() default false;
}
