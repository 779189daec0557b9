package org.parvis.opendata.harvest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parvis.testing.ProgramTest;
import org.springframework.test.context.TestPropertySource;

/** A test against a program that may read catalogues on this machine, and waits for none long. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProgramTest
@TestPropertySource(
        properties = {
            "parvis.harvest.here=true",
            "parvis.harvest.patience=2s",
            "parvis.harvest.pause=0s"
        })
@interface HarvestTest {}
