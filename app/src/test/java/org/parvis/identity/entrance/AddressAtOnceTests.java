package org.parvis.identity.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.Outbox;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two people prove the same address at the same moment: one has it, the other is told. */
@ProgramTest
class AddressAtOnceTests {
    private static final String COUNTER = "/fr/equipe/comptoir";
    private static final String ENTER = "/fr/connexion/papier";
    private static final String ADDRESS = "/fr/compte/securite/adresse";

    private static final UUID OTHER = Ids.next();

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired AccountTable accounts;

    private Browser person;

    @BeforeEach
    void somebodyWhoHasNoAddressYet() throws Exception {
        Browser agent = new Browser(mvc, "192.0.2.174");
        agent.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-agent");
        agent.open(COUNTER).follow().submit("/fr/compte/confirmer").follow();
        agent.submit(COUNTER, "name", "Ursule Simultanée", "known", "", "paper", "passport");
        String code = Objects.requireNonNull(agent.page().selectFirst("dd code")).text();
        person = new Browser(mvc, "192.0.2.175");
        person.open(ENTER).submit(ENTER, "code", code);
    }

    @Test
    void whoComesSecondReadsThatAnAccountHasTheAddress() throws Exception {
        FutureTask<Browser> second = typing("meme.instant@personne.example");
        meanwhile(
                second,
                jdbc ->
                        accounts.create(
                                jdbc,
                                Ids.next(),
                                EmailAddress.of("meme.instant@personne.example").orThrow(),
                                "Ondine Première",
                                "fr",
                                null));
        assertThat(second.get().status()).isEqualTo(422);
        assertThat(person.text()).contains("Un compte a déjà cette adresse");
        assertThat(person.open(ADDRESS).status()).as("none was given").isEqualTo(200);
    }

    @Test
    void aCodeThatIsTypedElsewhereHoldsUpNoOtherOfTheSameAddress() throws Exception {
        FutureTask<Browser> one = typing("deux.codes@personne.example");
        scenes.in(new IdentityScene(), AddressAtOnceTests::anotherCode);
        boolean done =
                meanwhile(
                        one,
                        jdbc ->
                                jdbc.sql(
                                                "select id from identity.verifications where id = ? for update")
                                        .param(OTHER)
                                        .query(UUID.class)
                                        .single());
        assertThat(done).isTrue();
        assertThat(one.get().status()).isEqualTo(303);
    }

    private static int anotherCode(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        insert into identity.verifications (id, purpose, email, email_key, tries_left,
                          expires_at)
                        select :id, 'sign-up', email, email_key, 5, expires_at
                        from identity.verifications where email_key = 'deux.codes@personne.example'
                        """)
                .param("id", OTHER)
                .update();
    }

    /** Their code is sent; when it runs, they type it. */
    private FutureTask<Browser> typing(String email) throws Exception {
        person.open(ADDRESS).submit(ADDRESS, "email", email).follow();
        String page = person.path();
        String code = Outbox.code(mvc);
        return new FutureTask<>(() -> person.submit(page, "code", code));
    }

    /**
     * Does the first thing, and ends only when the second has gone as far as it can: whether it was
     * done by then.
     */
    private boolean meanwhile(FutureTask<Browser> second, Consumer<JdbcClient> first) {
        return scenes.<Boolean>in(
                new IdentityScene(),
                jdbc -> {
                    first.accept(jdbc);
                    Thread.ofVirtual().start(second);
                    while (!second.isDone() && !holdsUpSomebody(jdbc)) {
                        Thread.onSpinWait();
                    }
                    return second.isDone();
                });
    }

    private static boolean holdsUpSomebody(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select exists (select from pg_locks
                          where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
                        """)
                .query(Boolean.class)
                .single();
    }
}
