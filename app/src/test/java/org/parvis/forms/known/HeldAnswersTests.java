package org.parvis.forms.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.drafts.Beside;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.businesses.OneBusiness;
import org.parvis.platform.Scenes;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Once only: what is held of whoever applies is shown with its origin, never asked again. */
@FillingTest
class HeldAnswersTests {
    private static final Path PACK = Path.of("../content/quebec/services");
    private static final String CODE = "salle-sue";
    private static final String PERMIT = "/fr/services/permis-restauration/commencer";
    private static final String FIRM = "1166600021";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Catalogue catalogue;
    @Autowired HeldAnswers held;
    @Autowired Scenes scenes;
    @Autowired ApplicationContext program;
    @Autowired SqlCounter.OfProgram statements;

    private static String asked(String text) {
        return text.replace("    - id: you\n", "    - id: you\n      title: {fr: Vous, en: You}\n")
                .replace(
                        "        - id: email\n",
                        """
                                - id: who
                                  type: text
                                  label: {fr: Votre nom, en: Your name}
                                  of-applicant: name
                                - id: role
                                  type: text
                                  label: {fr: Votre fonction, en: Your position}
                                  of-applicant: role
                                  required: "false"
                                  optional-because: {fr: Aucune., en: None.}
                                - id: email
                        """)
                .replace(
                        "          type: email\n",
                        "          type: email\n          of-applicant: email\n");
    }

    /** A form on its last page, which asks who somebody is. */
    private Browser onTheLastPage(Browser browser) throws Exception {
        services.publish(CODE, 1, HeldAnswersTests::asked);
        String begin = "/fr/services/" + CODE + "/commencer";
        browser.open(begin + "?_place=all&_prepare=1");
        browser.submit(begin, "room", "hall", "people", "4");
        browser.follow();
        browser.submit(browser.path(), "catering", "false");
        return browser.follow();
    }

    private static String value(Browser browser, String field) throws Exception {
        return browser.page().select("main [name='" + field + "']").val();
    }

    @Test
    void whoIsSignedInConfirmsTheirNameAndAddress() throws Exception {
        Browser browser = onTheLastPage(People.signUp(mvc, "su-confirme@personne.example"));
        assertThat(value(browser, "email")).isEqualTo("su-confirme@personne.example");
        assertThat(value(browser, "who")).isEqualTo("Ann");
        assertThat(browser.text()).contains("Repris de votre compte. Vérifiez avant de continuer.");

        browser.submit(browser.path(), "email", "su-confirme@personne.example", "who", "Ann Essai");

        assertThat(browser.follow().path()).as(browser.text()).endsWith("/reponses");
        assertThat(browser.page().select("main dl > div:contains(Ann Essai)").text())
                .as("corrected: it is the person's own")
                .doesNotContain("compte");
        assertThat(browser.page().select("main dl > div:contains(su-confirme@)").text())
                .contains("Reprise de votre compte, vérifiée par vous");
    }

    @Test
    void whatAnAccountHoldsIsReadOnceForAPage() throws Exception {
        Browser browser = onTheLastPage(People.signUp(mvc, "su-une-fois@personne.example"));
        String page = browser.path();

        List<String> asked = statements.during(() -> browser.open(page));

        assertThat(value(browser, "email")).isNotEmpty();
        assertThat(value(browser, "who")).isNotEmpty();
        assertThat(asked)
                .as("once for the name at the top, once for all questions")
                .filteredOn(sql -> sql.contains("from identity.accounts"))
                .hasSize(2);
    }

    @Test
    void whoHasNoAccountIsAsked() throws Exception {
        Browser browser = onTheLastPage(new Browser(mvc, "192.0.2.191"));
        assertThat(value(browser, "email")).isEmpty();
        assertThat(value(browser, "who")).isEmpty();
        assertThat(browser.text()).doesNotContain("Repris de votre compte");
    }

    @Test
    void whoActsForAFirmConfirmsWhatAccountMandateAndRegisterHold() throws Exception {
        OneBusiness firm = OneBusiness.with(mvc, program, "su-cheffe", FIRM);
        String place = firm.place("0002");
        Browser manager = firm.manager();

        manager.open(PERMIT + "?_place=" + place);
        assertThat(manager.page().select("[name=operator][checked]").val())
                .isEqualTo("partnership");
        assertThat(manager.text()).contains("Selon le Registre des entreprises (démonstration)");
        manager.submit(PERMIT, "operator", "partnership", "_place", place);
        String draft = manager.follow().path().replaceAll("(/fr/demarche/[^/]+).*", "$1");
        assertThat(value(manager.open(draft + "/neq"), "neq")).isEqualTo(FIRM);
        assertThat(manager.text()).contains("l’accès par lequel vous agissez pour Cabinet");
        manager.submit(draft + "/neq", "neq", FIRM);
        assertThat(manager.open(draft + "/business").text()).contains("12, rue des Registres");
        assertThat(value(manager.open(draft + "/premises"), "premises-street"))
                .isEqualTo("40, chemin du Verger");
        onTheLastPage(manager);
        assertThat(value(manager, "who")).as("who speaks for it").isEqualTo("Ann");
        assertThat(value(manager, "role")).isNotEmpty();
    }

    @Test
    void aNumberThatTheRegisterDoesNotKnowIsToldAtOnceAndMayStay() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.192");
        browser.open(PERMIT).submit(PERMIT, "operator", "legal");
        String draft = browser.follow().path().replaceAll("(/fr/demarche/[^/]+).*", "$1");
        String page = draft + "/neq";

        browser.open(page).submit(page, "neq", "1199999999");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("n’est pas dans le Registre des entreprises");
        browser.submit(page, "neq", "1199999998");
        assertThat(browser.status()).as("another number, told anew").isEqualTo(422);
        browser.submit(page, "neq", "1199999998");
        assertThat(browser.status()).as("left as it is").isEqualTo(303);
        browser.open(page).submit(page, "neq", FIRM);
        assertThat(browser.status()).as("a number that is known").isEqualTo(303);
    }

    /** Whoever a service answers is not asked who they are, in any service of the pack. */
    @Test
    void everyServiceOfThePackTakesNameAndAddressFromTheAccount() throws Exception {
        People.signUp(mvc, "su-partout@personne.example");
        UUID account = People.account(scenes, "su-partout@personne.example");
        List<String> asked = new ArrayList<>();
        for (ServiceDefinition service : catalogue.services()) {
            boolean ofThePack = Files.exists(PACK.resolve(service.code() + ".yaml"));
            if (!ofThePack || service.process().openedByBody() != null) {
                continue; // nobody begins what the body opens
            }
            contact(service.form())
                    .filter(question -> question.knownFrom() == null)
                    .filter(question -> !offered(question, service, account))
                    .forEach(question -> asked.add(service.code() + "." + question.id()));
        }
        assertThat(asked).isEmpty();
    }

    private boolean offered(Question question, ServiceDefinition service, UUID account) {
        Offered of = new Offered(Beside.NOTHING, account, null);
        return held.to(question, service, held.of(of), "fr").isPresent();
    }

    private static Stream<Question> contact(FormDefinition form) {
        return Stream.of(form.contact().name(), form.contact().email())
                .flatMap(Stream::ofNullable)
                .flatMap(id -> form.question(id).stream());
    }
}
