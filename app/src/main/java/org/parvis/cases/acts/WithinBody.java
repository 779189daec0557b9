package org.parvis.cases.acts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A kind of act between members of the body (A-2.1, s. 9; work in progress on a decision): the
 * person of the file does not learn that it happened.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface WithinBody {}
