package org.parvis.neighbours;

import org.parvis.cases.spi.PartyPages;
import org.parvis.ds.Words;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Switches the module on for a test. */
@TestConfiguration(proxyBeanMethods = false)
@Import(NeighbourPages.class)
public class NeighboursOn {
    @Bean
    PartyPages neighbourPagesOfParties() {
        return new PartyPages() {
            @Override
            public String module() {
                return "neighbours";
            }

            @Override
            public String page(String reference, Words words) {
                return "/fr/voisinage/" + reference;
            }
        };
    }

    @Bean
    NeighbourKinds neighbourKinds() {
        return new NeighbourKinds();
    }
}
