package org.parvis.disputes.seats;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.effects.LetterRounds;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** A dispute whose merchant has only a postal address, and the letter that waits for its body. */
abstract class LetterFixture {
    static final Map<String, Object> BY_LETTER =
            Map.of(
                    "merchant_email",
                    "",
                    "merchant_postal",
                    "12, rue du Port\nVille-Fictive (Québec) G0X 0X0");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired LetterRounds rounds;

    @Value("${parvis.database.url}")
    String url;

    DisputeTables tables;
    DisputeTables.Open open;

    @BeforeEach
    void open() {
        tables = new DisputeTables(mvc, program);
        open = tables.open("Meubles Fictifs", BY_LETTER);
    }

    PostedLetter letter() throws Exception {
        return new PostedLetter(mvc, open);
    }

    /** As if the day were over on which somebody said that it was mailed. */
    void dayEnds() {
        TestDatabase.owner(url)
                .sql(
                        """
                        update disputes.letters set noted_on = noted_on - 1
                        where case_file = ? and noted_on is not null
                        """)
                .param(open.receipt.file().id())
                .update();
        rounds.round();
        tables.drain();
    }

    String reference() {
        return open.receipt.reference();
    }
}
