package org.parvis.forms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.InstantSource;
import org.parvis.testing.MovableClock;
import org.parvis.testing.MovableTicker;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * A test of filling in, on a program of its own whose clock moves and that offers small services
 * beside those of the pack.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProgramTest
@Import({FillingTest.Time.class, SmallServices.class})
public @interface FillingTest {
    @TestConfiguration(proxyBeanMethods = false)
    class Time {
        @Bean
        @Primary
        InstantSource movableClock() {
            return new MovableClock(ProgramClock.now());
        }

        @Bean
        @Primary
        MovableTicker movableTicker() {
            return new MovableTicker();
        }
    }
}
