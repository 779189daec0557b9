package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What several journeys have in common. */
final class Steps {
    static final String ACCESS = "Demander l’accès à un document";
    static final String WHAT = "Le registre des ponts de la ville, de 2020 à 2025";
    static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");
    static final Pattern RESUME = Pattern.compile("[2-9B-Z]{5}-[2-9B-Z]{5}-[2-9B-Z]{5}");

    private final int port;

    Steps(int port) {
        this.port = port;
    }

    static String first(Pattern what, Traveller on) {
        Matcher found = what.matcher(on.words());
        assertThat(found.find()).as(on.here()).isTrue();
        return found.group();
    }

    /** From the first page of the house to the receipt of a request for a document. */
    Traveller asking(String part) {
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

    Traveller prepared(String reference) {
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

    Traveller signed(String reference) {
        return Traveller.as(port, "vq-responsible")
                .follow(reference)
                .press("Relire et signer")
                .press("Signer et envoyer");
    }

    /** Up to the page where the firm says who it is, the same for whoever acts for it. */
    Traveller permit(Traveller acting) {
        acting.follow("Agir pour quelqu’un")
                .press("Agir pour Boulangerie")
                .follow("Commencer une demande")
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
                        "2040")
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
                .follow("Continuer : À propos de vous");
        assertThat(acting.page().select("[name=respondent-family]").val()).isNotEmpty();
        assertThat(acting.page().select("[name=role]").val()).isNotEmpty();
        return acting.press("Continuer", "phone", "418 555-0101", "reply_by", "email")
                .press("Continuer");
    }

    static void declared(Traveller signatory) {
        signatory
                .press("Continuer", "declares", "true")
                .follow("Vérifier et envoyer")
                .press("Envoyer");
        assertThat(signatory.words()).contains("Demande reçue", "jusqu’au");
    }
}
