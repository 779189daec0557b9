package org.parvis.neighbours;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Deciding;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.NextSteps;
import org.parvis.cases.spi.PartyPages;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.cases.spi.TermEnd;
import org.parvis.cases.spi.TermMove;
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

    /** Until somebody was heard, the person is asked for a fence. */
    @Bean
    NextSteps fenceAfterSending(NeighbourKinds own) {
        return new NextSteps() {
            @Override
            public ActKinds own() {
                return own;
            }

            @Override
            public Optional<NextStep> after(Sent sent, Words words) {
                return sent.said().isEmpty()
                        ? Optional.of(
                                new NextStep(
                                        words.say("neighbours.step.title"),
                                        words.say("neighbours.step.says"),
                                        words.say("neighbours.step.button"),
                                        "/fr/voisinage/" + sent.reference()))
                        : Optional.empty();
            }
        };
    }

    /** Whoever has a term of the module is asked to keep it. */
    @Bean
    PersonTurns fenceOfPerson(NeighbourKinds own) {
        return new PersonTurns() {
            @Override
            public ActKinds own() {
                return own;
            }

            @Override
            public Optional<PersonTurn> turn(File file, Words words) {
                return file.terms().stream()
                        .filter(TermMove.Standing::running)
                        .map(
                                term ->
                                        new PersonTurn(
                                                words.say("neighbours.step.title"),
                                                words.say("neighbours.step.says"),
                                                words.say("neighbours.step.button"),
                                                "/fr/voisinage/" + file.reference(),
                                                null,
                                                term.dueOn().minusDays(10),
                                                term.dueOn()))
                        .findFirst();
            }
        };
    }

    @Bean
    NeighbourKinds neighbourKinds() {
        return new NeighbourKinds();
    }
}
