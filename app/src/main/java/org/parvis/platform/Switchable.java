package org.parvis.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the package of a module that an installation may do without: it is off where {@code
 * parvis.modules.<name>=false}. Its pages are then unknown addresses, its jobs do not run, nothing
 * of it is in a menu, on a card or among the words; its schema and what it holds stay for the day
 * on which it is on again. A module without this mark is part of the kernel.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Switchable {}
