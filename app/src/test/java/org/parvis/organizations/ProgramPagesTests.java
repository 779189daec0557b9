package org.parvis.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A program is opened by two, its secret is seen once, and closing it takes one. */
@ProgramTest
class ProgramPagesTests {
    private static final String ROOM = "/fr/equipe/programmes";
    private static final String PROPOSE = "/fr/equipe/changements/proposer/programme";

    @Autowired MockMvc mvc;

    private record Secret(String client, String secret) {}

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.132");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    /** What one steward proposes and the other approves. */
    private String approved(Browser one, String how, String... fields) throws Exception {
        one.open(PROPOSE + "?how=" + how);
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"how", how, "why", "Une entente"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        one.submit(PROPOSE, all);
        assertThat(one.status()).isEqualTo(303);
        String change = one.follow().path();
        Browser two = as("mcn-steward-2");
        two.open(change).submit(change, "answer", "approve");
        assertThat(two.status()).isEqualTo(303);
        assertThat(two.follow().page().select("main a[href*=secret]")).isEmpty();
        return change;
    }

    private Secret taken(Browser one, String change) throws Exception {
        String page = one.open(change).page().expectFirst("main a[href*=secret]").attr("href");
        assertThat(as("mcn-steward-2").open(page).status()).isEqualTo(404);
        one.open(page);
        assertThat(one.text()).doesNotContain("client_secret");
        one.submit(page);
        Elements values = one.page().select("main dd");
        assertThat(one.open(page).status()).as("a second time").isEqualTo(404);
        return new Secret(values.get(1).text(), values.get(2).text());
    }

    private int token(Secret secret, String scope) throws Exception {
        String basic = secret.client() + ":" + secret.secret();
        String written = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(
                        post("/oauth2/token")
                                .param("grant_type", "client_credentials")
                                .param("scope", scope)
                                .header("Authorization", "Basic " + written))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aProgramIsOpenedWidenedRenewedAndClosed() throws Exception {
        Browser one = as("mcn-steward");
        String change =
                approved(
                        one,
                        "new",
                        "name",
                        "Logiciel de la commune",
                        "reach",
                        "some",
                        "services",
                        "access-request");
        assertThat(one.open(ROOM).text()).contains("le secret n’est pas encore remis");
        Secret first = taken(one, change);
        assertThat(token(first, "drafts:access-request")).isEqualTo(200);
        assertThat(token(first, "drafts")).isEqualTo(400);
        assertThat(one.open(ROOM).text())
                .contains("Logiciel de la commune")
                .contains("Utilisé la dernière fois")
                .doesNotContain(first.secret());
        approved(one, "powers", "client", first.client(), "reach", "all");
        assertThat(token(first, "drafts")).isEqualTo(200);
        String renewal = approved(one, "secret", "client", first.client());
        assertThat(token(first, "drafts")).as("good until the new one is taken").isEqualTo(200);
        Secret second = taken(one, renewal);
        assertThat(second.client()).isEqualTo(first.client());
        assertThat(token(first, "drafts")).isEqualTo(401);
        assertThat(token(second, "drafts")).isEqualTo(200);
        one.open(ROOM).submit(ROOM, "close", first.client());
        assertThat(token(second, "drafts")).isEqualTo(401);
        assertThat(one.open(ROOM).text()).contains("fermé le");
    }

    @Test
    void onlyStewardsEnter() throws Exception {
        assertThat(as("mcn-head").open(ROOM).status()).isEqualTo(403);
        assertThat(as("vq-head").open("/en/team/programs").status()).isEqualTo(403);
        Browser one = as("mcn-steward");
        one.open(PROPOSE + "?how=new").submit(PROPOSE, "how", "new", "name", "A\u202Eb");
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.text()).contains("signes qu’aucun nom n’a").contains("Choisissez");
    }
}
