package org.parvis.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What was done, which a page says to whoever just did it. The address carries it from the form to
 * the page that follows, so that a page is told of it only by another one of this site: an address
 * that somebody else made up says nothing here.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Told {}
