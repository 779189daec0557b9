package org.parvis.disputes.effects;

import org.junit.jupiter.api.BeforeEach;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Disputes;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A table whose two sides each read it at a moment, and may move after the other did. */
abstract class AtOnceFixture {
    static final Outcome<Integer> MOVED = Outcome.refused("disputes.refused.moved");
    static final Outcome<Integer> DONE = Outcome.ok(0);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Disputes disputes;

    DisputeTables tables;
    DisputeTables.Open open;
    Browser screen;

    @BeforeEach
    void open() throws Exception {
        tables = new DisputeTables(mvc, program);
        open = tables.open();
        screen = open.merchant();
    }

    /** Somebody there who has read the table as it stands now, and nothing after it. */
    Disputes.Place read(String address) {
        return disputes.place(new PartyEntry(open.who(address), open.receipt.file()));
    }

    AtTable at(String address) {
        return new AtTable(program, open.who(address), open.receipt.file());
    }
}
