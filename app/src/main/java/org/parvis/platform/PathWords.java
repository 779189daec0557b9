package org.parvis.platform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses speak the language of the page. This turns one into the same page's address in the
 * other language, word by word; what is not a known word (a reference, an identifier) stays.
 */
public final class PathWords {
    private static final Map<String, String> TO_EN = new HashMap<>();
    private static final Map<String, String> TO_FR = new HashMap<>();

    static {
        String[][] pairs = {
            {"recherche", "search"},
            {"verifier", "verify"},
            {"demarche", "form"},
            {"reponses", "answers"},
            {"envoyer", "send"},
            {"recu", "receipt"},
            {"suivi", "track"},
            {"dossiers", "files"},
            {"compte", "account"},
            {"connexion", "sign-in"},
            {"deconnexion", "sign-out"},
            {"inscription", "sign-up"},
            {"demonstration", "demonstration"},
            {"equipe", "team"},
            {"file", "queue"},
            {"saisie", "intake"},
            {"barometre", "barometer"},
            {"etats", "states"},
            {"chiffres", "figures"},
            {"implication", "involvement"},
            {"etat", "status"},
            {"courrier", "outbox"},
            {"decision", "decision"},
            {"lettres", "letters"},
            {"reprendre", "resume"},
            {"plus-tard", "later"},
            {"cibles", "targets"},
            {"messages", "messages"},
            {"documents", "documents"},
            {"nouveau", "new"},
            {"profil", "profile"},
            {"membres", "members"},
            {"recours", "remedy"},
            {"sceaux", "seals"},
            {"retirer", "withdraw"},
            {"contester", "contest"},
            {"mot-de-passe", "password"},
            {"organismes", "organizations"},
            {"atelier", "workshop"},
            {"proposer", "propose"},
            {"comparaison", "comparison"},
            {"traductions", "translations"},
            {"repetition", "rehearsal"},
            {"deplacement", "move"},
            {"texte", "text"},
            {"televersements", "uploads"},
            {"apercu", "preview"},
            {"brouillons", "drafts"},
            {"imprimer", "print"},
            {"papier", "paper"},
            {"lectures", "reads"},
            {"avec", "with"},
            {"lien", "link"},
            {"partage", "shared"},
            {"securite", "security"},
            {"confirmer", "confirm"},
            {"supprimer", "remove"},
            {"application", "authenticator"},
            {"codes-de-secours", "recovery-codes"},
            {"cles", "passkeys"},
            {"etape", "step"},
            {"cle", "passkey"},
            {"courriel", "email"},
            {"appareil", "device"},
            {"motif", "reason"},
            {"journal", "journal"},
            {"vie-privee", "privacy"},
            {"mes-donnees", "my-data"},
            {"consentements", "consents"},
            {"fermer", "close"},
            {"incidents", "incidents"},
            {"communications", "communications"},
            {"evaluations", "assessments"},
            {"proteges", "protected"},
            {"politique-de-confidentialite", "privacy-policy"},
            {"conservation", "retention"},
            {"corriger", "correct"},
            {"mandats", "mandates"},
            {"confier", "give"},
            {"demander", "ask"},
            {"accepter", "accept"},
            {"refuser", "decline"},
            {"mettre-fin", "end"},
            {"agir", "act"},
            {"arreter", "stop"},
            {"fournisseur", "provider"},
            {"arrivee", "arrival"},
            {"refus", "refusal"},
            {"rester", "stay"},
            {"comptoir", "counter"},
            {"joindre", "join"},
            {"defaire", "undo"},
        };
        for (String[] pair : pairs) {
            TO_EN.put(pair[0], pair[1]);
            TO_FR.put(pair[1], pair[0]);
        }
    }

    private PathWords() {}

    /** The path in that language; {@code /fr/services/x/verifier} has its own word in English. */
    public static String translate(String path, String lang) {
        Map<String, String> words = lang.equals("fr") ? TO_FR : TO_EN;
        String[] parts = path.split("/", -1);
        String translated =
                Arrays.stream(parts)
                        .skip(2)
                        .map(part -> words.getOrDefault(part, part))
                        .collect(Collectors.joining("/"));
        return "/" + lang + (parts.length > 2 ? "/" + translated : "");
    }

    /** The language that a path names: its first word, French when it names none. */
    public static String language(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? "en" : "fr";
    }
}
