package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.programs.Programs;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes of one installation: what is ended on one is over at the next request on the other. */
@Tag("installation")
class TwoNodesTests extends TwoNodesFixture {
    @Test
    void aSessionThatIsRevokedOnOneNodeIsRefusedAtTheNextRequestOnAnother() throws Exception {
        Connection telephone = browser();
        signIn(telephone, first);
        assertThat(path(telephone, second, "/fr/compte")).isEqualTo("/fr/compte");

        Connection computer = browser();
        signIn(computer, second);
        Document security = get(computer, second, "/fr/compte/securite");
        FormElement end = security.select("form:has(input[name=handle])").forms().getFirst();
        computer.newRequest(end.absUrl("action")).data(end.formData()).post();

        assertThat(path(telephone, first, "/fr/compte")).startsWith("/fr/connexion");
        assertThat(path(telephone, second, "/fr/compte")).startsWith("/fr/connexion");
        assertThat(path(computer, first, "/fr/compte")).isEqualTo("/fr/compte");
    }

    @Test
    void whoSignsOutEverywhereIsOutOnAllNodes() throws Exception {
        Connection one = browser();
        signIn(one, first);
        Connection other = browser();
        signIn(other, second);
        FormElement form =
                get(one, first, "/fr/deconnexion")
                        .select("form[action=/fr/deconnexion]:has([name=everywhere])")
                        .forms()
                        .getFirst();
        one.newRequest(form.absUrl("action")).data(form.formData()).post();
        assertThat(path(other, second, "/fr/compte")).startsWith("/fr/connexion");
        assertThat(path(other, first, "/fr/compte")).startsWith("/fr/connexion");
    }

    @Test
    void whatAnOperatorEndsIsOverAtTheNextRequestOnEachNode() throws Exception {
        Connection one = browser();
        signIn(one, first);
        Connection other = browser();
        signIn(other, second);
        EndSessionsCommand command = first.getBean(EndSessionsCommand.class);
        assertThat(said(command, "qui.que.ce.soit@personne.example"))
                .contains("No account has this address");
        assertThat(said(command)).contains("No session was ended");
        assertThat(path(one, second, "/fr/compte")).isEqualTo("/fr/compte");

        assertThat(said(command, "Deux.Noeuds@personne.example")).startsWith("Ended: ");
        for (ConfigurableApplicationContext node : List.of(first, second)) {
            assertThat(path(one, node, "/fr/compte")).startsWith("/fr/connexion");
            assertThat(path(other, node, "/fr/compte")).startsWith("/fr/connexion");
        }
        signIn(one, first);
        assertThat(path(one, second, "/fr/compte")).isEqualTo("/fr/compte");
        assertThat(said(command, "everybody")).startsWith("Ended: 1.");
        assertThat(path(one, second, "/fr/compte")).startsWith("/fr/connexion");
        assertThat(path(one, first, "/fr/compte")).startsWith("/fr/connexion");
    }

    private static String said(EndSessionsCommand command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDutyThatEndsIsOverAtTheNextRequestOnEachNode() throws Exception {
        UUID member = Ids.next();
        job(
                """
                with who as (
                  insert into organizations.members
                    (home, id, name, title, unit, roles, since, until)
                  select home, :member, 'Deux Noeuds', '{"fr": "Agente"}', null, '{AGENT}',
                    date '2020-01-01', null
                  from organizations.bodies where code = 'ville-quebec'
                  returning home, id)
                insert into organizations.member_accounts (account, home, member)
                select :account, home, id from who
                """,
                member);
        Connection browser = browser();
        signIn(browser, second);
        assertThat(status(browser, first, "/fr/equipe/file")).isEqualTo(200);
        assertThat(status(browser, second, "/fr/equipe/file")).isEqualTo(200);

        // what a node keeps in memory is not told: only the row says it
        job(
                """
                update organizations.members set roles = '{DESIGNER}'
                where id = :member and :account = :account
                """,
                member);
        assertThat(status(browser, second, "/fr/equipe/file")).isEqualTo(403);
        assertThat(status(browser, first, "/fr/equipe/file")).isEqualTo(403);
        job(
                """
                update organizations.members set roles = '{AGENT}', until = date '2020-12-31'
                where id = :member and :account = :account
                """,
                member);
        assertThat(status(browser, second, "/fr/equipe/membres")).isEqualTo(403);
        assertThat(status(browser, first, "/fr/equipe/membres")).isEqualTo(403);
    }

    @Test
    void aMandateThatEndsOnOneNodeIsOverAtTheNextRequestOnAnother() throws Exception {
        UUID mandate = Ids.next();
        job(
                """
                insert into mandates.mandates (id, principal, principal_kind, principal_name, holder,
                  holder_name, ground, acts, from_day, until_day, standing, proposed_by, made_at,
                  opened_at)
                values (:member, gen_random_uuid(), 'person', 'Marguerite', :account, 'Deux Noeuds',
                  'helper', '{receive}', current_date - 1, current_date + 30, 'open', :account,
                  now(), now())
                """,
                mandate);
        Connection browser = browser();
        signIn(browser, first);
        FormElement act =
                get(browser, first, "/fr/compte/mandats/" + mandate)
                        .select("form[action$=/agir]")
                        .forms()
                        .getFirst();
        browser.newRequest(act.absUrl("action")).data(act.formData()).post();
        assertThat(get(browser, second, "/fr/services").text())
                .contains("Vous agissez pour Marguerite");

        FormElement end =
                get(browser, first, "/fr/compte/mandats/" + mandate + "/mettre-fin")
                        .select("form[action$=/mettre-fin]")
                        .forms()
                        .getFirst();
        browser.newRequest(end.absUrl("action")).data(end.formData()).post();
        assertThat(get(browser, second, "/fr/services").text()).doesNotContain("Vous agissez");
        assertThat(get(browser, first, "/fr/services").text()).doesNotContain("Vous agissez");
    }

    @Test
    void aTokenOfAProgramThatIsRevokedOnOneNodeIsRefusedOnAnother() throws Exception {
        Programs programs = first.getBean(Programs.class);
        UUID change = admitted(programs);
        String client = programs.awaiting(change).orElseThrow().client();
        String basic = client + ":" + programs.secret(change).orElseThrow();
        String answer =
                Jsoup.connect(url(second) + "/oauth2/token")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        basic.getBytes(StandardCharsets.UTF_8)))
                        .data("grant_type", "client_credentials")
                        .data("scope", "drafts:access-request")
                        .ignoreContentType(true)
                        .method(Connection.Method.POST)
                        .execute()
                        .body();
        String token = new JsonMapper().readTree(answer).get("access_token").asString();
        assertThat(draft(token, first)).isEqualTo(201);
        assertThat(draft(token, second)).isEqualTo(201);
        assertThat(programs.revoke(client)).isTrue();
        assertThat(draft(token, second)).isEqualTo(401);
        assertThat(draft(token, first)).isEqualTo(401);
    }

    private static UUID admitted(Programs programs) {
        UUID change = Ids.next();
        return first.getBean(Scenes.class)
                .job(
                        jobs -> {
                            programs.prepare(
                                    jobs, change, "Deux noeuds", Set.of("drafts:access-request"));
                            return change;
                        });
    }

    private static int draft(String token, ConfigurableApplicationContext node) throws Exception {
        return Jsoup.connect(url(node) + "/api/drafts")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .requestBody(
                        """
                        {"service": "access-request", "language": "fr", "by": "Quelqu'un",
                         "answers": {"document": "Les procès-verbaux du conseil, de janvier à mars 2026"}}
                        """)
                .ignoreContentType(true)
                .ignoreHttpErrors(true)
                .method(Connection.Method.POST)
                .execute()
                .statusCode();
    }
}
