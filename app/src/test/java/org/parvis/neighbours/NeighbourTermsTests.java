package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.TermMove;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Each neighbour has days of their own, and silence is an act of the law in theirs alone. */
@NeighboursTest
class NeighbourTermsTests {
    private static final FileActs.Who PROGRAM = new FileActs.Program();

    @Autowired BeanFactory program;
    @Autowired FileActs acts;
    @Autowired FileParties parties;
    @Autowired NeighbourKinds own;
    @Autowired EffectsOfLaw law;

    @Value("${parvis.database.url}")
    String url;

    private Receipt file;
    private FileParties.Joined first;
    private FileParties.Joined second;

    @BeforeEach
    void open() {
        ActContent.Contact ann = new ActContent.Contact("Ann", "ann@example.org", null, null);
        file = new OpenedFiles(program).open(Channel.WEB, "Un permis", ann, null);
        first = join();
        second = join();
    }

    private FileParties.Joined join() {
        return parties.join(
                        own,
                        file.file(),
                        FileParties.NewParty.person(
                                "neighbours.owner", NeighbourAct.NEIGHBOURS, null))
                .orThrow();
    }

    private FileActs.Who by(FileParties.Joined party) {
        return new FileActs.Invited(file.reference(), party.code());
    }

    private void asked(FileParties.Joined party, int days) {
        acts.write(own, PROGRAM, file.file(), new NeighbourAct.Asked(party.number(), days))
                .orThrow();
    }

    private List<TermMove.Standing> terms(FileActs.Who who) {
        return acts.terms(own, who, file.file());
    }

    @Test
    void eachHasDaysOfTheirOwnAndSeesNoOthers() {
        asked(first, 10);
        asked(second, 30);
        assertThat(terms(PROGRAM))
                .extracting(TermMove.Standing::party)
                .containsExactly(first.number(), second.number());
        assertThat(terms(by(first))).hasSize(1).allMatch(term -> term.party() == first.number());
        LocalDate ten = terms(by(first)).getFirst().dueOn();
        assertThat(ten).isBefore(terms(by(second)).getFirst().dueOn());
    }

    @Test
    void anAnswerEndsTheTermOfWhoGivesItAndOfNobodyElse() {
        asked(first, 10);
        asked(second, 10);
        acts.write(own, by(first), file.file(), new NeighbourAct.Answered(first.number(), "Oui."))
                .orThrow();
        assertThat(terms(by(first))).noneMatch(TermMove.Standing::running);
        assertThat(terms(by(second))).allMatch(TermMove.Standing::running);
    }

    @Test
    void nobodyEndsTheTermOfAnother() {
        asked(second, 10);
        Outcome<Integer> done =
                acts.write(
                        own,
                        by(first),
                        file.file(),
                        new NeighbourAct.Answered(second.number(), "Pour lui."));
        assertThat(done).isEqualTo(Outcome.refused("cases.refused.audience"));
        assertThat(terms(by(second))).allMatch(TermMove.Standing::running);
    }

    @Test
    void silenceIsAnActOfTheLawOnceInTheTermOfWhoWasSilent() {
        asked(first, 10);
        asked(second, 10);
        ended(first);
        law.recordAll();
        law.recordAll();
        assertThat(acts.said(own, PROGRAM, file.file()))
                .filteredOn(NeighbourAct.Silent.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        NeighbourAct.Silent.class,
                        silent -> assertThat(silent.number()).isEqualTo(first.number()));
        assertThat(terms(by(second))).allMatch(TermMove.Standing::running);
    }

    /**
     * A module may wait for whose file it is as well: its own term, and its own word at the end.
     */
    @Test
    void aTermOfTheirPersonEndsByTheModuleAndStopsNoClockOfTheBody() {
        acts.write(own, PROGRAM, file.file(), new NeighbourAct.Asked(FileParties.PERSON, 10))
                .orThrow();
        ended(FileParties.PERSON);
        law.recordAll();
        assertThat(acts.said(own, PROGRAM, file.file()))
                .filteredOn(NeighbourAct.Silent.class::isInstance)
                .hasSize(1);
        assertThat(phaseOfAnswer()).isEqualTo("RUNNING");
    }

    /** What is over owes nobody anything, whoever ended it. */
    @Test
    void anActThatEndsTheFileEndsEveryClockOfIt() {
        asked(first, 10);
        acts.write(own, PROGRAM, file.file(), new NeighbourAct.Dropped("Plus de clôture."))
                .orThrow();
        assertThat(terms(PROGRAM)).noneMatch(TermMove.Standing::running);
        assertThat(phaseOfAnswer()).startsWith("MET");
    }

    private String phaseOfAnswer() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select phase from cases.deadlines
                        where case_file = ? and party = 1 and strpos(term, '.') = 0
                        """)
                .param(file.file().id())
                .query(String.class)
                .single();
    }

    private void ended(FileParties.Joined party) {
        ended(party.number());
    }

    /** Their term began so long ago that it is over. */
    private void ended(int party) {
        String today = '"' + ProgramClock.today().toString() + '"';
        String before = '"' + ProgramClock.today().minusDays(60).toString() + '"';
        int moved =
                TestDatabase.owner(url)
                        .sql(
                                """
                                update cases.deadlines
                                set ends_at = now() - interval '40 days', ledger =
                                  replace(ledger::text, ?, ?)::jsonb
                                where case_file = ? and party = ? and strpos(term, '.') > 0
                                """)
                        .param(today)
                        .param(before)
                        .param(file.file().id())
                        .param(party)
                        .update();
        assertThat(moved).isOne();
    }
}
