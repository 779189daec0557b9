package org.parvis.neighbours;

import java.time.LocalDate;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Deciding;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.PartyPages;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermEnd;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
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
    Deciding panelOfNeighbours(FileActs acts, FileParties parties, NeighbourKinds own) {
        return new NeighbourPanel(acts, parties, own);
    }

    @Bean
    TermEnd silenceOfNeighbours(NeighbourKinds own) {
        return new TermEnd() {
            @Override
            public ActKinds own() {
                return own;
            }

            @Override
            public String term() {
                return NeighbourAct.TERM;
            }

            @Override
            public Payload ended(CaseFileId file, int party, LocalDate day) {
                return new NeighbourAct.Silent(party, day);
            }
        };
    }

    @Bean
    NeighbourKinds neighbourKinds() {
        return new NeighbourKinds();
    }
}
