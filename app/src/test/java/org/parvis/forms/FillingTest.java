package org.parvis.forms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.InstantSource;
import java.util.List;
import org.parvis.catalogue.Definitions;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.registers.Registers;
import org.parvis.testing.MovableClock;
import org.parvis.testing.MovableTicker;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of filling in, on a program of its own whose clock moves and that offers small services
 * beside those of the pack.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProgramTest
@TestPropertySource(properties = "parvis.demonstration=false")
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

        @Bean
        @Primary
        Definitions readOnce(List<AnswerKind> kinds, Registers registers) {
            return new ReadOnceDefinitions(kinds, registers);
        }
    }
}
