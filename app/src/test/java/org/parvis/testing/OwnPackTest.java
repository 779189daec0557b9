package org.parvis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A test that installs packs of its own. That changes what is offered, so that such classes share a
 * program that no other class uses; each names its services for itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProgramTest
@TestPropertySource(properties = "parvis.tests.packs=own")
public @interface OwnPackTest {}
