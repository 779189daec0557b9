package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.SecretCode;
import org.parvis.neighbours.Neighbourhood.Permit;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.MockMvc;

/** The code of a party, passed on to somebody else. */
@NeighboursTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourCodesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private Neighbourhood all;

    @BeforeAll
    void everybody() throws Exception {
        all = new Neighbourhood(mvc, program);
    }

    private static String code(Permit permit) {
        return Objects.requireNonNull(permit.joined.get("third")).code();
    }

    private TeamBrowser follows(Permit permit) throws Exception {
        TeamBrowser browser = new TeamBrowser(mvc);
        browser.follow(permit.receipt.reference(), code(permit));
        return browser;
    }

    private static String page(TeamBrowser browser, Permit permit) throws Exception {
        return browser.raw(get("/fr/voisinage/" + permit.receipt.reference())).getContentAsString();
    }

    @Test
    void aCodeGivenToTwoLetsBothStandAsOnePartyAndClosesForBoth() throws Exception {
        Permit permit = all.permit();
        List<TeamBrowser> two = List.of(follows(permit), follows(permit));
        for (TeamBrowser one : two) {
            assertThat(page(one, permit))
                    .contains("=remarked-third]", "=conferred]")
                    .doesNotContain("=remarked-first]", "=deliberated]", "=replied]");
        }
        permit.leaves("third");
        for (TeamBrowser one : two) {
            assertThat(page(one, permit)).doesNotContain("=remarked-third]", "=conferred]");
        }
    }

    @Test
    void oneCodeIsNeverThatOfTwoParties() {
        Permit permit = all.permit();
        assertThatThrownBy(
                        () ->
                                TestDatabase.owner(url)
                                        .sql(
                                                """
                                                insert into cases.party_codes
                                                  (reference, code_hash, home, case_file, party)
                                                values (?, ?, ?, ?, ?)
                                                """)
                                        .param(permit.receipt.reference())
                                        .param(SecretCode.typed(code(permit)).hash())
                                        .param(permit.receipt.file().home().id())
                                        .param(permit.receipt.file().id())
                                        .param(permit.number("first"))
                                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }
}
