package org.parvis.disputes;

import org.junit.jupiter.api.BeforeEach;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A table for each test, at which both sides already are, each before a screen of its own. */
public abstract class TableFixture {
    @Autowired protected MockMvc mvc;
    @Autowired protected BeanFactory program;

    @Value("${parvis.database.url}")
    protected String url;

    protected DisputeTables tables;
    protected DisputeTables.Open open;
    protected Browser merchant;
    protected Browser consumer;

    /** Of the table. */
    protected String path;

    @BeforeEach
    void bothAreThere() throws Exception {
        tables = new DisputeTables(mvc, program);
        open = tables.open();
        merchant = open.merchant();
        consumer = open.consumer();
        path = open.path;
    }

    /** The file as the body reads it. */
    protected String team() throws Exception {
        return new TeamBrowser(mvc, "opc-agent")
                .raw(MockMvcRequestBuilders.get("/fr/equipe/dossiers/" + open.receipt.reference()))
                .getContentAsString();
    }

    /** How the days stand that the merchant has to answer. */
    protected String days() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select phase from cases.deadlines
                        where case_file = ? and term = 'disputes.answer'
                        """)
                .param(open.receipt.file().id())
                .query(String.class)
                .single();
    }
}
