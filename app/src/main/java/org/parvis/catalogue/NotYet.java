package org.parvis.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words that a definition will have in this place and that nothing in the program obeys today: one
 * that writes them is told so and refused, rather than published as a promise that nobody keeps.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface NotYet {
    String[] value();
}
