package org.parvis.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a module owes to those of whom it holds data, switched off or not: that a file which is
 * destroyed is destroyed there too, that a copy of one's data is whole, that what leaves with an
 * account leaves there. It asks for nothing of its own module, which may be off, and its words are
 * in {@code messages/<module>-data}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StaysOn {}
