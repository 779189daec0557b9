package org.parvis.calendar;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the legal regimes of the content pack at start: a program without them cannot promise. */
@Configuration(proxyBeanMethods = false)
class CalendarSetup {

    @Bean
    Regimes regimes(@Value("${parvis.pack:content/quebec}") Path pack) {
        return Regimes.load(pack.resolve("regimes")).orThrow();
    }
}
