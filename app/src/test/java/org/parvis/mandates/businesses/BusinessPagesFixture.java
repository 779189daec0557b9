package org.parvis.mandates.businesses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.proposing.ProofsDecided;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Businesses that are opened by their number, and a body that looks at every request. */
abstract class BusinessPagesFixture {
    static final String LIST = "/fr/compte/mandats";
    static final String OPENING = LIST + "/nouveau/demander/manager";
    static final String BUSINESS = "/fr/compte/entreprise";
    static final String CLIENTS = BUSINESS + "/clients";
    static final String BAKERY = "1143920115";

    @Autowired MockMvc mvc;
    @Autowired ApplicationContext program;
    @Autowired Mandates mandates;
    @Autowired Scenes scenes;

    String[] until(String... more) {
        LocalDate until = mandates.today().plusMonths(3);
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(
                List.of(
                        "until-day", String.valueOf(until.getDayOfMonth()),
                        "until-month", String.valueOf(until.getMonthValue()),
                        "until-year", String.valueOf(until.getYear())));
        return fields.toArray(String[]::new);
    }

    void decideAll() {
        ProofsDecided.by(program);
    }
}
