package org.parvis.organizations.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How the first member of a body enters, from the command to their first room. */
@ProgramTest
class InvitationTests {
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/fr/invitation/\\S+)");
    private static final String PASSWORD = "trois bouleaux près du quai";

    @Autowired MockMvc mvc;
    @Autowired InviteCommand command;
    @Autowired Invitations invitations;
    @Autowired Organizations organizations;
    @Autowired Scenes scenes;

    @Test
    void theFirstHeadOpensAnAccountFromTheLinkAndEntersTheirRoom() throws Exception {
        String link = link(invite("ville-montreal", "premiere@organisme.example"));
        Browser browser = new Browser(mvc, "192.0.2.140");
        browser.open(link);
        assertThat(browser.text()).contains("premiere@organisme.example").contains("Montréal");
        browser.submit(link, "name", "", "password", "court");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[role=alert] li")).hasSize(2);
        browser.submit(link, "name", "Aurore Essai", "password", PASSWORD);
        browser.follow();
        assertThat(browser.path()).isEqualTo("/fr/equipe/membres");
        assertThat(browser.page().select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Aurore Essai") && row.contains("autorité"));
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        String link = link(invite("ville-montreal", "seconde@organisme.example"));
        new Browser(mvc, "192.0.2.141")
                .open(link)
                .submit(link, "name", "Blanche Essai", "password", PASSWORD);
        Browser other = new Browser(mvc, "192.0.2.142").open(link);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text()).contains("ne sert plus");
    }

    @Test
    void anExistingAccountSignsInFirstAndGainsTheRole() throws Exception {
        String first = link(invite("ville-montreal", "deux-roles@organisme.example"));
        new Browser(mvc, "192.0.2.143")
                .open(first)
                .submit(first, "name", "Cyprien Essai", "password", PASSWORD);
        String link = link(invite("ville-montreal", "deux-roles@organisme.example", "designer"));
        Browser browser = new Browser(mvc, "192.0.2.144").open(link);
        assertThat(browser.page().select("input[type=password]")).isEmpty();
        browser.open(browser.page().select("main a[href*=connexion]").attr("href"))
                .submit(
                        "/fr/connexion",
                        "email",
                        "deux-roles@organisme.example",
                        "password",
                        PASSWORD);
        browser.follow();
        assertThat(browser.path()).isEqualTo(link);
        browser.submit(link);
        browser.follow();
        assertThat(browser.page().select("tbody tr").eachText())
                .filteredOn(row -> row.contains("Cyprien Essai"))
                .singleElement()
                .asString()
                .contains("autorité")
                .contains("Conception");
    }

    @Test
    void somebodyElseWhoIsSignedInCannotAccept() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.145");
        browser.open("/fr/demonstration").submit("/fr/demonstration", "part", "marguerite");
        String link = link(invite("ville-montreal", "troisieme@organisme.example"));
        browser.open(link);
        assertThat(browser.page().select("main form")).isEmpty();
        assertThat(browser.text()).contains("troisieme@organisme.example");
        browser.open("/fr/compte/profil").forge(link, "name", "Marguerite");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(invitations.open(secret(link))).isPresent();
    }

    @Test
    void anEarlierLinkOfTheSameAddressNoLongerWorks() throws Exception {
        String earlier = link(invite("ville-montreal", "quatrieme@organisme.example"));
        link(invite("ville-montreal", "Quatrieme@Organisme.example"));
        assertThat(invitations.open(secret(earlier))).isEmpty();
    }

    @Test
    void anInvitationEndsAfterSevenDaysAndIsForgotten() {
        Organization body = organizations.byCode("ville-montreal").orElseThrow();
        EmailAddress email = EmailAddress.of("tard@organisme.example").orThrow();
        Instant now = ProgramClock.now();
        Invitations then = new Invitations(scenes, InstantSource.fixed(now));
        String secret = then.issue(body.home(), email, Role.HEAD).secret();
        Invitations justBefore =
                new Invitations(
                        scenes, InstantSource.fixed(now.plus(Invitations.VALID).minusSeconds(1)));
        Invitations after =
                new Invitations(scenes, InstantSource.fixed(now.plus(Invitations.VALID)));
        assertThat(justBefore.open(secret)).isPresent();
        assertThat(after.open(secret)).isEmpty();
        after.forgetExpired();
        assertThat(then.open(secret)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | a@organisme.example | head | No public body has the code nowhere. Codes:"
                        + " ",
                "ville-montreal | nobody | head | Enter an e-mail address with an @",
                "ville-montreal | a@organisme.example | king | king is not a role. Roles: agent,"
            })
    void aWordThatIsWrongIsAnsweredWithWhatToWrite(
            String body, String email, String role, String answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean well = command.run(List.of(body, email, role), printing(out));
        assertThat(well).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Nobody was invited. ")
                .contains(answer);
    }

    @Test
    void theDatabaseKeepsNoSecret() throws Exception {
        String link = link(invite("ville-montreal", "secret@organisme.example"));
        String kept =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select string_agg(i::text, ' ') from organizations.invitations i
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(kept).contains("secret@organisme.example").doesNotContain(secret(link));
    }

    private String invite(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(command.run(List.of(words), printing(out))).isTrue();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream printing(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static String link(String printed) {
        Matcher link = LINK.matcher(printed);
        assertThat(link.find()).as(printed).isTrue();
        return link.group(1);
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
