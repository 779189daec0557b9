package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Promise;
import org.parvis.kernel.Outcome;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What one side says twice at the same moment of what follows an agreement is said once. */
@ProgramTest
class WordsAtOnceTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired KeptWords words;

    private DisputeTables.Open open;
    private KeptWords.Place consumer;

    @BeforeEach
    void agreed() throws Exception {
        open = new DisputeTables(mvc, program).open();
        open.agreed(
                open.merchant(),
                open.consumer(),
                new Promise(Promise.Kind.PAY, 86_000L, ProgramClock.today().minusDays(1), ""));
        FileActs.Who her = new FileActs.Invited(open.receipt.reference(), open.receipt.code());
        consumer = words.place(new PartyEntry(her, open.receipt.file()));
    }

    @Test
    void aPromiseIsSaidToBeKeptOnce() {
        assertThat(words.say(consumer, 1, KeptAct.How.KEPT)).isInstanceOf(Outcome.Ok.class);
        assertThat(words.say(consumer, 1, KeptAct.How.KEPT))
                .isEqualTo(Outcome.refused("disputes.refused.word"));
        assertThat(words.say(consumer, 1, KeptAct.How.PART))
                .as("their latest word counts")
                .isInstanceOf(Outcome.Ok.class);
        assertThat(open.now().all(KeptAct.Word.class)).hasSize(2);
    }

    @Test
    void theFirstOfTwoRatingsCounts() {
        assertThat(words.rate(consumer, KeptAct.Suited.YES)).isInstanceOf(Outcome.Ok.class);
        assertThat(words.rate(consumer, KeptAct.Suited.NO))
                .isEqualTo(Outcome.refused("disputes.refused.rated"));
        assertThat(open.now().all(KeptAct.Rated.class)).hasSize(1);
    }
}
