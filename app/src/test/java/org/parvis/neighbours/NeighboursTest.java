package org.parvis.neighbours;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parvis.testing.ProgramTest;
import org.springframework.context.annotation.Import;

/**
 * A test against the program with the module of neighbours switched on. All such classes share that
 * program: each makes its own files and looks only at them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProgramTest
@Import(NeighboursOn.class)
@interface NeighboursTest {}
