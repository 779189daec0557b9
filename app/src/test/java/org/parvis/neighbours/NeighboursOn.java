package org.parvis.neighbours;

import org.parvis.cases.spi.ActKinds;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Switches the module on for a test. */
@TestConfiguration(proxyBeanMethods = false)
public class NeighboursOn {
    @Bean
    ActKinds neighbourKinds() {
        return new NeighbourKinds();
    }
}
