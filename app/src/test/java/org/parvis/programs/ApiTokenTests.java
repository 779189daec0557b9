package org.parvis.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of programs: obtained, used, lost, and refused for each reason there is. */
@ProgramTest
class ApiTokenTests {
    private static final String FORM =
            """
            {"service": "access-request", "language": "fr", "by": "Quelqu'un d'autre",
             "answers": {"document": "Les procès-verbaux du conseil, de janvier à mars 2026"}}
            """;

    @Autowired MockMvc mvc;
    @Autowired ApiClients clients;
    @Autowired ApiClientCommand command;
    @Autowired Scenes scenes;

    private ApiClients.Made made = new ApiClients.Made("", "");

    @BeforeEach
    void admitted() {
        made = clients.add("Logiciel admis", Set.of("drafts:access-request", "drafts:other"));
    }

    @Test
    void aTokenIsObtainedUsedGivenBackAndThenRefused() throws Exception {
        String token = token("drafts:access-request");
        MockHttpServletResponse used = draft(token);
        assertThat(used.getStatus()).as(used.getContentAsString()).isEqualTo(201);
        assertThat(answer(post("/oauth2/revoke").param("token", token), made).getStatus())
                .isEqualTo(200);
        refused(draft(token));
        assertThat(draft(null).getStatus()).as("open without a token").isEqualTo(201);
    }

    @Test
    void whoProvedWhichProgramItIsIsCalledByItsAdmittedName() throws Exception {
        JsonNode body = json(draft(token("drafts:access-request")));
        Browser person = new Browser(mvc, "192.0.2.140");
        String link = URI.create(body.get("link").asString()).getPath();
        String code = link.substring(link.lastIndexOf('/') + 1);
        person.open(link).submit("/fr/reprendre", "code", code);
        person.follow().follow();
        person.submit(person.path(), "body", "ville-quebec").follow();
        assertThat(person.text()).contains("Logiciel admis").doesNotContain("Quelqu’un d’autre");
    }

    @Test
    void aRevokedProgramLosesItsTokensAndObtainsNoMore() throws Exception {
        String token = token("drafts:access-request");
        assertThat(clients.revoke(made.client())).isTrue();
        refused(draft(token));
        MockHttpServletResponse again = asking("drafts:access-request");
        assertThat(again.getStatus()).isEqualTo(401);
        assertThat(json(again).get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aTokenWithoutTheScopeOfTheServiceIsForbiddenIt() throws Exception {
        MockHttpServletResponse answer = draft(token("drafts:other"));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(answer).get("detail").asString()).contains("drafts:access-request");
    }

    @Test
    void anExpiredTokenAndOneForAnotherPlaceAreRefused() throws Exception {
        String expired = token("drafts:access-request");
        change("update programs.tokens set expires_at = now() - interval '1 second'");
        refused(draft(expired));
        String elsewhere = token("drafts:access-request");
        change("update programs.tokens set audience = 'https://ailleurs.example/api'");
        refused(draft(elsewhere));
    }

    @Test
    void aTokenIsAskedForThisInterfaceOnly() throws Exception {
        MockHttpServletResponse here =
                answer(
                        asked("drafts:access-request")
                                .param("resource", "http://localhost:8080/api"),
                        made);
        assertThat(here.getStatus()).isEqualTo(200);
        MockHttpServletResponse elsewhere =
                answer(
                        asked("drafts:access-request")
                                .param("resource", "https://ailleurs.example/api"),
                        made);
        assertThat(elsewhere.getStatus()).isEqualTo(400);
        assertThat(json(elsewhere).get("error").asString()).isEqualTo("invalid_target");
    }

    @Test
    void aScopeThatWasNotGivenIsNotObtained() throws Exception {
        MockHttpServletResponse answer = asking("drafts");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void aWrongSecretAnUnknownProgramAndAnotherGrantAreRefused() throws Exception {
        assertThat(
                        answer(asked("drafts:other"), new ApiClients.Made(made.client(), "x"))
                                .getStatus())
                .isEqualTo(401);
        assertThat(
                        answer(asked("drafts:other"), new ApiClients.Made("c-none", made.secret()))
                                .getStatus())
                .isEqualTo(401);
        MockHttpServletResponse password =
                answer(
                        post("/oauth2/token")
                                .param("grant_type", "password")
                                .param("username", "a")
                                .param("password", "b"),
                        made);
        assertThat(password.getStatus()).isEqualTo(400);
    }

    @Test
    void oneProgramCannotGiveBackTheTokenOfAnother() throws Exception {
        String token = token("drafts:access-request");
        ApiClients.Made other = clients.add("Autre logiciel", Set.of("drafts"));
        assertThat(answer(post("/oauth2/revoke").param("token", token), other).getStatus())
                .isIn(200, 400, 401);
        assertThat(draft(token).getStatus()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", "%00", "a b", ""})
    void whatIsNoTokenOfOursIsRefused(String token) throws Exception {
        MockHttpServletResponse answer = draft(token);
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void neitherSecretsNorTokensAreKept() throws Exception {
        String token = token("drafts:access-request");
        String kept =
                scenes.in(
                        new IdentityScene(),
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select (select string_agg(t::text, ' ') from programs.tokens t)
                                                  || (select string_agg(c::text, ' ') from programs.clients c)
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(kept).doesNotContain(token).doesNotContain(made.secret());
    }

    @Test
    void whatTheServerSaysOfItselfIsWhatIsOpen() throws Exception {
        JsonNode said = json(answer(get("/.well-known/oauth-authorization-server")));
        assertThat(said.get("issuer").asString()).isEqualTo("http://localhost:8080");
        assertThat(said.get("token_endpoint").asString()).endsWith("/oauth2/token");
        for (String closed : List.of("/oauth2/authorize", "/oauth2/jwks", "/oauth2/introspect")) {
            assertThat(answer(get(closed)).getStatus()).as(closed).isEqualTo(404);
        }
    }

    @Test
    void aProgramTakesTwoAsSoonAsThereAreTwo() {
        assertThat(said(command, "add", "Seul", "drafts"))
                .startsWith("Nothing was changed")
                .contains("two stewards");
        assertThat(said(command, "list")).doesNotContain("Seul").contains("Logiciel admis");
    }

    @Test
    void whoAdministersAdmitsListsAndRevokes() throws Exception {
        assertThat(said("add", "Sans portée")).startsWith("Nothing was changed");
        assertThat(said("add", "Mauvaise", "drafts:*")).contains("no scope: drafts:*");
        String added = said("add", "Outil de la ville", "drafts");
        String client = added.replaceAll("(?s).*client_id +(\\S+).*", "$1");
        String secret = added.replaceAll("(?s).*client_secret +(\\S+).*", "$1");
        ApiClients.Made tool = new ApiClients.Made(client, secret);
        assertThat(answer(asked("drafts"), tool).getStatus()).isEqualTo(200);
        assertThat(said("list"))
                .contains(client)
                .contains("Outil de la ville")
                .doesNotContain(secret);
        assertThat(said("revoke", client)).startsWith("Revoked");
        assertThat(said("revoke", client)).startsWith("Nothing was changed");
        assertThat(answer(asked("drafts"), tool).getStatus()).isEqualTo(401);
    }

    /** As long as nobody could approve. */
    private String said(String... words) {
        return said(new ApiClientCommand(clients, () -> false), words);
    }

    private static String said(ApiClientCommand command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void change(String sql) {
        scenes.in(new IdentityScene(), jdbc -> jdbc.sql(sql).update());
    }

    private static void refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:parvis:problem:token");
    }

    private MockHttpServletResponse draft(@org.jspecify.annotations.Nullable String token)
            throws Exception {
        MockHttpServletRequestBuilder request =
                post("/api/drafts").contentType("application/json").content(FORM);
        return answer(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    private String token(String scope) throws Exception {
        MockHttpServletResponse answer = asking(scope);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        JsonNode body = json(answer);
        assertThat(body.get("token_type").asString()).isEqualToIgnoringCase("bearer");
        assertThat(body.get("expires_in").asInt()).isBetween(800, 900);
        return body.get("access_token").asString();
    }

    private MockHttpServletResponse asking(String scope) throws Exception {
        return answer(asked(scope), made);
    }

    private static MockHttpServletRequestBuilder asked(String scope) {
        return post("/oauth2/token")
                .param("grant_type", "client_credentials")
                .param("scope", scope);
    }

    private MockHttpServletResponse answer(
            MockHttpServletRequestBuilder request, ApiClients.Made client) throws Exception {
        String basic = client.client() + ":" + client.secret();
        return answer(
                request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(basic.getBytes(StandardCharsets.UTF_8))));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsByteArray());
    }
}
