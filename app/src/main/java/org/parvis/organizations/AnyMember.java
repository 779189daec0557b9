package org.parvis.organizations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pages for every member of a public body, also those whose duties open nobody's file. Without it a
 * handler that takes a member is closed to them: a page that forgets to say so shows too little,
 * never too much.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyMember {}
