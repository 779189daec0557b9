package org.parvis.portal.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page by which somebody comes in: when there are more people than the program can serve well,
 * those who are not inside yet reach it by turn, from the waiting room.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByTurn {}
