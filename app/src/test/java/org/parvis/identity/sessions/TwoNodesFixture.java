package org.parvis.identity.sessions;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.parvis.Parvis;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.passwords.Passwords;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.Folders;
import org.parvis.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes of one installation, somebody who has an account there, and their browsers. */
abstract class TwoNodesFixture {
    private static final String EMAIL = "deux.noeuds@personne.example";
    private static final UUID ACCOUNT = Ids.next();

    static ConfigurableApplicationContext first;
    static ConfigurableApplicationContext second;

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

    /** A row for the account of these tests, as a job writes it, with no word to any node. */
    static void job(String sql, UUID number) {
        first.getBean(Scenes.class)
                .job(
                        jobs ->
                                jobs.sql(sql)
                                        .param("member", number)
                                        .param("account", ACCOUNT)
                                        .update());
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
                        new IdentityScene(),
                        jdbc -> {
                            first.getBean(AccountTable.class)
                                    .create(
                                            jdbc,
                                            ACCOUNT,
                                            EmailAddress.of(EMAIL).orThrow(),
                                            "Deux Noeuds",
                                            "fr",
                                            hash);
                            return true;
                        });
    }

    static Connection browser() {
        return Jsoup.newSession().ignoreHttpErrors(true);
    }

    static void signIn(Connection browser, ConfigurableApplicationContext node) throws Exception {
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

    static String path(Connection browser, ConfigurableApplicationContext node, String path)
            throws Exception {
        return browser.newRequest(url(node) + path).execute().url().getPath();
    }

    static Document get(Connection browser, ConfigurableApplicationContext node, String path)
            throws Exception {
        return browser.newRequest(url(node) + path).get();
    }

    static int status(Connection browser, ConfigurableApplicationContext node, String path)
            throws Exception {
        return browser.newRequest(url(node) + path).execute().statusCode();
    }

    static String url(ConfigurableApplicationContext node) {
        return "http://localhost:" + node.getEnvironment().getProperty("local.server.port");
    }
}
