package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramInPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nine journeys, each to its end: nothing but links and buttons of the page leads on, whoever comes
 * to a page reads whose turn it is and by when, and none takes more pages or presses than before.
 */
@ProgramInPort
class JourneysTests {
    @LocalServerPort int port;

    private Steps steps() {
        return new Steps(port);
    }

    /** A decided file, before its person. */
    private Traveller decided() {
        Traveller person = steps().asking("idris");
        String reference = Steps.first(Steps.REFERENCE, person);
        steps().prepared(reference);
        steps().signed(reference);
        return person.follow("Suivre mon dossier");
    }

    @Test
    void thereAreNine() {
        List<String> tests =
                Arrays.stream(JourneysTests.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .filter(name -> !name.equals("thereAreNine"))
                        .toList();
        assertThat(Bars.journeys()).hasSize(9).doesNotHaveDuplicates();
        assertThat(tests).hasSize(9);
    }

    @Test
    void somebodyAsksForADocumentAndReadsTheDecision() {
        Traveller person = steps().asking("marguerite");
        assertThat(person.words()).contains("jusqu’au", "pour vous répondre");
        String reference = Steps.first(Steps.REFERENCE, person);
        steps().prepared(reference);
        steps().signed(reference);
        person.follow("Suivre mon dossier");
        assertThat(person.words()).contains("Document non détenu", "La lettre de décision");
        Bars.hold("asks-and-reads-the-decision", person);
    }

    @Test
    void somebodyAnswersAQuestion() {
        Traveller person = steps().asking("marguerite");
        String reference = Steps.first(Steps.REFERENCE, person);
        Traveller.as(port, "vq-agent")
                .follow(reference)
                .press("Prendre")
                .press("Envoyer", "how", "ask", "text", "De quelle année parlez-vous ?");
        Traveller asked = Traveller.as(port, "marguerite");
        asked.follow(Steps.WHAT);
        assertThat(asked.words())
                .contains("C’est à vous", "De quelle année parlez-vous", reference);
        asked.press("Envoyer", "text", "De l’année 2025.");
        assertThat(asked.words()).doesNotContain("C’est à vous").contains("pour vous répondre");
        Bars.hold("answers-a-question", asked);
    }

    @Test
    void somebodyContestsADecision() {
        Traveller person = decided();
        person.begin();
        person.follow("Préparer ma contestation");
        assertThat(person.words()).contains("au plus tard le");
        person.press(
                        "Voir la demande à envoyer",
                        "why",
                        "Le registre est cité au procès-verbal de mai.",
                        "asks",
                        "Que l’on cherche encore.")
                .press("J’ai envoyé cette demande");
        assertThat(person.words()).contains("Document non détenu");
        Bars.hold("contests", person);
    }

    @Test
    void whoeverMayNotDeclareHasItSignedByWhoMay() {
        Traveller accountant = steps().permit(Traveller.as(port, "anatole"));
        assertThat(accountant.words()).contains("À faire signer par Sheila");
        accountant.press("Obtenir le code à lui donner");
        assertThat(accountant.words())
                .as("whose turn it is, what to do, by when")
                .contains("C’est maintenant à la personne qui signe", "au plus tard le");
        Traveller signatory = Traveller.as(port, "sheila");
        signatory
                .follow("Mes demandes commencées")
                .follow("Reprendre une demande")
                .press("Reprendre", "code", Steps.first(Steps.RESUME, accountant))
                .press("Agir pour Boulangerie")
                .follow("Continuer : À propos de vous");
        Steps.declared(signatory);
        Bars.hold("has-it-signed", accountant, signatory);
    }

    @Test
    void aFirmThatRegistersKnowConfirmsAndDeclares() {
        Traveller manager = steps().permit(Traveller.as(port, "sheila"));
        Steps.declared(manager);
        Bars.hold("acts-for-a-known-firm", manager);
    }

    /** On a phone, without an account and without script. */
    @Test
    void aRefusedFileIsToldAndAGoodOneGoes() {
        Traveller person =
                new Traveller(port)
                        .enter("/fr")
                        .follow(Steps.ACCESS)
                        .follow("Commencer")
                        .press("Continuer", "body", "ville-quebec")
                        .press(
                                "Continuer",
                                "document",
                                Steps.WHAT,
                                "attachments",
                                "file:plan.exe:MZ\u0090");
        assertThat(person.words()).contains("plan.exe", "PDF, JPEG, PNG, TXT, CSV");
        person.press(
                        "Continuer",
                        "document",
                        Steps.WHAT,
                        "attachments",
                        "file:plan.txt:Le pont nord.")
                .press("Continuer", "receive", "digital")
                .press("Continuer", "reply_by", "email")
                .press("Continuer", "email", "ailleurs@personne.example");
        assertThat(person.words()).contains("plan.txt").doesNotContain("plan.exe");
        person.press("Envoyer la demande");
        assertThat(person.words()).contains("Demande reçue", "Votre code");
        Bars.hold("attaches-after-a-refusal", person);
    }

    @Test
    void anAgentTakesExaminesAndPrepares() {
        Traveller agent = steps().prepared(Steps.first(Steps.REFERENCE, steps().asking("idris")));
        assertThat(agent.words()).contains("Décision préparée");
        Bars.hold("takes-examines-and-prepares", agent);
    }

    @Test
    void aSignatorySigns() {
        String reference = Steps.first(Steps.REFERENCE, steps().asking("idris"));
        steps().prepared(reference);
        Traveller signatory = steps().signed(reference);
        assertThat(signatory.words()).contains("Décision signée et envoyée");
        Bars.hold("signs", signatory);
    }

    @Test
    void aClerkEntersALetter() {
        Traveller clerk =
                Traveller.as(port, "vq-agent")
                        .follow("Saisir une demande")
                        .press(
                                "Ouvrir le dossier",
                                "channel",
                                "mail",
                                "full_name",
                                "Léa Fictive",
                                "document",
                                "Le bail du garage municipal, de 2020 à 2025",
                                "receive",
                                "paper",
                                "reply_by",
                                "mail",
                                "postal",
                                "14, rue du Papier\nQuébec (Québec) G1R 4S9");
        assertThat(clerk.words()).contains("au plus tard le", "Code d’accès");
        clerk.follow("Ouvrir le dossier");
        Bars.hold("enters-a-letter", clerk);
    }
}
