package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.Parvis;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.Folders;
import org.parvis.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes of one installation: what is ended on one is over at the next request on the other. */
class TwoNodesTests {
    private static final String EMAIL = "deux.noeuds@personne.example";
    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void start() {
        Map<String, Object> properties = new TreeMap<>(TestDatabase.create().properties());
        properties.put("parvis.data", Folders.temporary().toString());
        properties.put("parvis.pack", "../content/quebec");
        properties.put("server.port", "0");
        first = node(properties);
        second = node(properties);
        account();
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

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

    private static ConfigurableApplicationContext node(Map<String, Object> properties) {
        String[] words =
                properties.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(Parvis.class).run(words);
    }

    private static void account() {
        String hash = first.getBean(Passwords.class).hash(People.PASSWORD).orElseThrow();
        first.getBean(Scenes.class)
                .in(
                        new Scene.Identity(),
                        jdbc -> {
                            first.getBean(Accounts.class)
                                    .create(
                                            jdbc,
                                            Ids.next(),
                                            EmailAddress.of(EMAIL).orThrow(),
                                            "Deux Noeuds",
                                            "fr",
                                            hash);
                            return true;
                        });
    }

    private static Connection browser() {
        return Jsoup.newSession().ignoreHttpErrors(true);
    }

    private static void signIn(Connection browser, ConfigurableApplicationContext node)
            throws Exception {
        FormElement form =
                get(browser, node, "/fr/connexion")
                        .select("form[action=/fr/connexion]")
                        .forms()
                        .getFirst();
        input(form, "email").val(EMAIL);
        input(form, "password").val(People.PASSWORD);
        browser.newRequest(form.absUrl("action")).data(form.formData()).post();
    }

    private static Element input(FormElement form, String name) {
        return Objects.requireNonNull(form.selectFirst("input[name=" + name + "]"));
    }

    private static String path(Connection browser, ConfigurableApplicationContext node, String path)
            throws Exception {
        return browser.newRequest(url(node) + path).execute().url().getPath();
    }

    private static Document get(
            Connection browser, ConfigurableApplicationContext node, String path) throws Exception {
        return browser.newRequest(url(node) + path).get();
    }

    private static String url(ConfigurableApplicationContext node) {
        return "http://localhost:" + node.getEnvironment().getProperty("local.server.port");
    }
}
