package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramInPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nine journeys, each to its end: nothing but links and buttons of the page leads on, whoever comes
 * to a page reads whose turn it is and by when, and none takes more pages or presses than before.
 */
@ProgramInPort
class JourneysTests {
    private static final String ACCESS = "Demander l’accès à un document";
    private static final String WHAT = "Le registre des ponts de la ville, de 2020 à 2025";
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");
    private static final Pattern RESUME = Pattern.compile("[2-9B-Z]{5}-[2-9B-Z]{5}-[2-9B-Z]{5}");

    @LocalServerPort int port;

    private static String first(Pattern what, Traveller on) {
        Matcher found = what.matcher(on.words());
        assertThat(found.find()).as(on.here()).isTrue();
        return found.group();
    }

    /** From the first page of the house to the receipt of a request for a document. */
    private Traveller asking(String part) {
        return Traveller.as(port, part)
                .enter("/fr")
                .follow(ACCESS)
                .follow("Commencer")
                .press("Continuer", "body", "ville-quebec")
                .press("Continuer", "document", WHAT)
                .press("Continuer", "receive", "digital")
                .press("Continuer", "reply_by", "email")
                .press("Continuer")
                .press("Envoyer la demande");
    }

    private Traveller prepared(String reference) {
        return Traveller.as(port, "vq-agent")
                .follow(reference)
                .press("Prendre")
                .follow("Examiner")
                .follow("Voir de près Document demandé")
                .press("Accepter cette réponse")
                .follow("Retour au dossier")
                .press(
                        "Préparer pour signature",
                        "outcome",
                        "not-held",
                        "reasons",
                        "La Ville ne détient pas ce registre.");
    }

    private Traveller signed(String reference) {
        return Traveller.as(port, "vq-responsible")
                .follow(reference)
                .press("Relire et signer")
                .press("Signer et envoyer");
    }

    /** A decided file, before its person. */
    private Traveller decided() {
        Traveller person = asking("idris");
        String reference = first(REFERENCE, person);
        prepared(reference);
        signed(reference);
        return person.follow("Suivre mon dossier");
    }

    @Test
    void thereAreNine() {
        List<String> tests =
                Arrays.stream(JourneysTests.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(java.lang.reflect.Method::getName)
                        .filter(name -> !name.equals("thereAreNine"))
                        .toList();
        assertThat(Bars.journeys()).hasSize(9).doesNotHaveDuplicates();
        assertThat(tests).hasSize(9);
    }

    @Test
    void somebodyAsksForADocumentAndReadsTheDecision() {
        Traveller person = asking("marguerite");
        assertThat(person.words()).contains("jusqu’au", "pour vous répondre");
        String reference = first(REFERENCE, person);
        prepared(reference);
        signed(reference);
        person.follow("Suivre mon dossier");
        assertThat(person.words()).contains("Document non détenu", "La lettre de décision");
        Bars.hold("asks-and-reads-the-decision", person);
    }

    @Test
    void somebodyAnswersAQuestion() {
        Traveller person = asking("marguerite");
        String reference = first(REFERENCE, person);
        Traveller.as(port, "vq-agent")
                .follow(reference)
                .press("Prendre")
                .press("Envoyer", "how", "ask", "text", "De quelle année parlez-vous ?");
        Traveller asked = Traveller.as(port, "marguerite");
        asked.follow(WHAT);
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

    /** Up to the page where the firm says who it is, the same for whoever acts for it. */
    private Traveller permit(Traveller acting) {
        acting.follow("Agir pour quelqu’un")
                .press("Agir pour Boulangerie")
                .follow("Commencer une démarche pour Boulangerie")
                .follow("Obtenir un permis de restauration")
                .follow("Commencer");
        if (acting.offers("Préparer la demande")) {
            acting.press("Préparer la demande");
        }
        assertThat(acting.page().select("[name=operator][checked]").val()).isEqualTo("legal");
        acting.press("Continuer");
        assertThat(acting.page().select("[name=neq]").val()).isEqualTo("1143920115");
        acting.press("Continuer");
        assertThat(acting.words()).contains("Boulangerie de l");
        acting.press("Continuer", "business_name-_known", "confirm", "domicile-_known", "confirm")
                .follow("Continuer : Le lieu")
                .press("Continuer", "place_kind", "home")
                .press(
                        "Continuer",
                        "premises-street",
                        "5, rue du Four",
                        "premises-municipality",
                        "Québec",
                        "premises-province",
                        "QC",
                        "premises-postal-code",
                        "G1R 4S9")
                .press(
                        "Continuer",
                        "opens_on-day",
                        "1",
                        "opens_on-month",
                        "3",
                        "opens_on-year",
                        year())
                .press("Continuer", "operations", "cook", "self_service", "false")
                .follow("Continuer : Hygiène")
                .press(
                        "Continuer",
                        "equipment-water",
                        "ready",
                        "equipment-soap",
                        "ready",
                        "equipment-reserved",
                        "ready")
                .press("Continuer", "trained", "no")
                .press("Continuer")
                .follow("Continuer : Vous");
        assertThat(acting.page().select("[name=respondent-family]").val()).isNotEmpty();
        assertThat(acting.page().select("[name=role]").val()).isNotEmpty();
        return acting.press("Continuer", "phone", "418 555-0101", "reply_by", "email")
                .press("Continuer");
    }

    private static String year() {
        return "2040";
    }

    private static void declared(Traveller signatory) {
        signatory
                .press("Continuer", "declares", "true")
                .follow("Vérifier et envoyer")
                .press("Envoyer");
        assertThat(signatory.words()).contains("Demande reçue", "jusqu’au");
    }

    @Test
    void whoeverMayNotDeclareHasItSignedByWhoMay() {
        Traveller accountant = permit(Traveller.as(port, "anatole"));
        assertThat(accountant.words()).contains("À faire signer par Sheila");
        accountant.press("Obtenir le code à lui donner");
        assertThat(accountant.words())
                .as("whose turn it is, what to do, by when")
                .contains("C’est maintenant à la personne qui signe", "au plus tard le");
        Traveller signatory = Traveller.as(port, "sheila");
        signatory
                .follow("Mes demandes commencées")
                .follow("Reprendre une demande")
                .press("Reprendre", "code", first(RESUME, accountant))
                .press("Agir pour Boulangerie")
                .follow("Continuer : Vous");
        declared(signatory);
        Bars.hold("has-it-signed", accountant, signatory);
    }

    @Test
    void aFirmThatRegistersKnowConfirmsAndDeclares() {
        Traveller manager = permit(Traveller.as(port, "sheila"));
        declared(manager);
        Bars.hold("acts-for-a-known-firm", manager);
    }

    /** On a phone, without an account and without script. */
    @Test
    void aRefusedFileIsToldAndAGoodOneGoes() {
        Traveller person =
                new Traveller(port)
                        .enter("/fr")
                        .follow(ACCESS)
                        .follow("Commencer")
                        .press("Continuer", "body", "ville-quebec")
                        .press(
                                "Continuer",
                                "document",
                                WHAT,
                                "attachments",
                                "file:plan.exe:MZ\u0090");
        assertThat(person.words()).contains("plan.exe", "PDF, JPEG, PNG, TXT, CSV");
        person.press("Continuer", "document", WHAT, "attachments", "file:plan.txt:Le pont nord.")
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
        Traveller agent = prepared(first(REFERENCE, asking("idris")));
        assertThat(agent.words()).contains("Décision préparée");
        Bars.hold("takes-examines-and-prepares", agent);
    }

    @Test
    void aSignatorySigns() {
        String reference = first(REFERENCE, asking("idris"));
        prepared(reference);
        Traveller signatory = signed(reference);
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
