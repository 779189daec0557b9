package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody signs in with an account that came with the program. */
@ProgramTest
class DefaultAccountsTests {
    @Autowired MockMvc mvc;

    @Value("${parvis.database.url}")
    String url;

    @Test
    void aNewInstallationHoldsNobodyWhoCouldSignIn() {
        try (TestDatabase fresh = TestDatabase.create()) {
            for (String table :
                    List.of(
                            "identity.accounts",
                            "identity.ways",
                            "identity.passkeys",
                            "identity.external_identities",
                            "programs.clients",
                            "programs.tokens",
                            "identity.counter_codes",
                            "organizations.members",
                            "organizations.invitations")) {
                assertThat(
                                fresh.owner()
                                        .sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single())
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void anAccountOfTheDemonstrationHasNoWayOfSigningIn() {
        assertThat(
                        TestDatabase.owner(url)
                                .sql(
                                        """
                                        select count(*), count(w.account)
                                        from identity.accounts a
                                        left join identity.ways w on w.account = a.id
                                        where a.demonstration
                                        """)
                                .query((row, n) -> List.of(row.getLong(1) > 10, row.getLong(2)))
                                .single())
                .isEqualTo(List.of(true, 0L));
    }

    @ParameterizedTest
    @CsvSource({"admin,admin", "root,root", "parvis,parvis", "admin@parvis.example,password"})
    void whatIsTriedFirstOpensNothing(String name, String password) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.31").open("/fr/connexion");
        browser.submit("/fr/connexion", "email", name, "password", password);
        assertThat(browser.status()).isEqualTo(422);
    }
}
