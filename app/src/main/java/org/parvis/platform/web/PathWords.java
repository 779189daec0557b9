package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Addresses speak the language of the page. This turns one into the same page's address in the
 * other language, word by word; what is not a known word (a reference, an identifier) stays.
 */
public final class PathWords {
    /** Those that differ, each once. */
    private static final String[][] PAIRS = {
        {"recherche", "search"},
        {"evenements", "life-events"},
        {"themes", "topics"},
        {"nouvelles", "news"},
        {"verifier", "verify"},
        {"demarche", "form"},
        {"reponses", "answers"},
        {"envoyer", "send"},
        {"recu", "receipt"},
        {"suivi", "track"},
        {"dossiers", "files"},
        {"compte", "account"},
        {"calendrier", "calendar"},
        {"differends", "disputes"},
        {"suite", "follow-up"},
        {"tribunal.zip", "court.zip"},
        {"petites-creances.pdf", "small-claims.pdf"},
        {"taux", "rates"},
        {"besoins", "needs"},
        {"accompagnement", "support"},
        {"tous", "all"},
        {"modeles", "templates"},
        {"commercants", "merchants"},
        {"connexion", "sign-in"},
        {"deconnexion", "sign-out"},
        {"inscription", "sign-up"},
        {"equipe", "team"},
        {"file", "queue"},
        {"lots", "batches"},
        {"semblables", "similar"},
        {"paquet.zip", "package.zip"},
        {"nouvelles.atom", "news.atom"},
        {"donnees.atom", "data.atom"},
        {"donnees-suivies", "followed-data"},
        {"consultations-suivies", "followed-consultations"},
        {"suivre", "follow"},
        {"reponse-publique", "public-answer"},
        {"envoye", "sent"},
        {"langage", "language"},
        {"paiement", "payment"},
        {"paiements", "payments"},
        {"page-de-paiement", "payment-page"},
        {"demande", "request"},
        {"demande.pdf", "request.pdf"},
        {"commentaires", "feedback"},
        {"merci", "thanks"},
        {"retenir", "hold"},
        {"listes", "lists"},
        {"lever", "lift"},
        {"detruire", "destroy"},
        {"vues", "views"},
        {"arrivages", "arrivals"},
        {"reunir", "merge"},
        {"separer", "separate"},
        {"feuilles", "sheets"},
        {"originaux", "originals"},
        {"saisie", "intake"},
        {"office", "own-motion"},
        {"barometre", "barometer"},
        {"avancement", "progress"},
        {"importer", "import"},
        {"feuille-de-route", "roadmap"},
        {"accelerateurs", "accelerators"},
        {"reseaux", "networks"},
        {"bureau-central", "central-office"},
        {"appels", "calls"},
        {"appel", "appeal"},
        {"priorites", "priorities"},
        {"rapports", "reports"},
        {"entraide", "helping"},
        {"lecons", "lessons"},
        {"maturite", "maturity"},
        {"aide", "help"},
        {"en-attente", "held-up"},
        {"etats", "states"},
        {"chiffres", "figures"},
        {"appreciation", "rating"},
        {"plateformes", "platforms"},
        {"implication", "involvement"},
        {"etat", "status"},
        {"attente", "waiting"},
        {"commencer", "begin"},
        {"courrier", "outbox"},
        {"envois", "mailings"},
        {"approuver", "approve"},
        {"coordonnees", "contact"},
        {"lettres", "letters"},
        {"droit", "law"},
        {"reprendre", "resume"},
        {"plus-tard", "later"},
        {"cibles", "targets"},
        {"nouveau", "new"},
        {"profil", "profile"},
        {"qui-manque", "who-is-missing"},
        {"au-nom-de", "on-behalf-of"},
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
        {"prendre", "book"},
        {"texte", "text"},
        {"resultat", "result"},
        {"bulletins.pb", "ballots.pb"},
        {"regle.txt", "rule.txt"},
        {"images", "pictures"},
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
        {"faire-signer", "have-signed"},
        {"motif", "reason"},
        {"vie-privee", "privacy"},
        {"mes-donnees", "my-data"},
        {"consentements", "consents"},
        {"fermer", "close"},
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
        {"changements", "changes"},
        {"renommer", "rename"},
        {"transferer", "hand-over"},
        {"programmes", "programs"},
        {"programme", "program"},
        {"blocages", "blocks"},
        {"debloquer", "unblock"},
        {"deproteger", "release"},
        {"fonctions", "duties"},
        {"remplacements", "replacements"},
        {"examen", "review"},
        {"probleme", "problem"},
        {"entreprise", "business"},
        {"preuve", "proof"},
        {"delai", "time-limit"},
        {"certificat", "certificate"},
        {"suites", "afterwards"},
        {"plainte", "complaint"},
        {"avis-expert", "opinion"},
        {"avis", "notices"},
        {"adresse", "address"},
        {"vos-droits", "your-rights"},
        {"etablissements", "establishments"},
        {"rendez-vous", "appointments"},
        {"rendez-vous.ics", "appointment.ics"},
        {"donnees", "data"},
        {"donnees-programmes", "data-programs"},
        {"donnees-plateforme", "data-platform"},
        {"donnees-inventaire", "data-inventory"},
        {"donnees-qualite", "data-quality"},
        {"donnees-series", "data-series"},
        {"qualite", "quality"},
        {"portails", "portals"},
        {"colonnes", "columns"},
        {"nouveau-fichier", "new-file"},
        {"personnes", "people"},
        {"participer", "take-part"},
        {"engagements", "commitments"},
        {"ma-contribution", "my-contribution"},
        {"ma-petition", "my-petition"},
        {"ma-signature", "my-signature"},
        {"ma-demande-d-audience", "my-hearing-request"},
        {"audiences", "hearings"},
        {"memoires", "briefs"},
        {"seances.ics", "sessions.ics"},
        {"signer", "sign"},
        {"repondre", "answer"},
        {"carte", "map"},
        {"vote", "ballot"},
        {"jeton", "token"},
        {"urne", "ballot-box"},
        {"bulletins.csv", "ballots.csv"},
        {"recus.csv", "receipts.csv"},
        {"gardiens", "keepers"},
        {"scelles.csv", "sealed.csv"},
    };

    private static final Map<String, String> TO_EN = words(0, 1);
    private static final Map<String, String> TO_FR = words(1, 0);

    private PathWords() {}

    private static Map<String, String> words(int from, int to) {
        return Arrays.stream(PAIRS)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[from], pair -> pair[to]));
    }

    /** The path in that language; {@code /fr/services/x/verifier} has its own word in English. */
    public static String translate(String path, String lang) {
        Map<String, String> words = lang.equals("fr") ? TO_FR : TO_EN;
        String[] parts = path.split("/", -1);
        StringBuilder translated = new StringBuilder(path.length() + 16).append('/').append(lang);
        for (int i = 2; i < parts.length; i++) {
            translated.append('/').append(words.getOrDefault(parts[i], parts[i]));
        }
        return translated.toString();
    }

    /**
     * The same for a path that answers to that pattern: what stands in a place of it, as the code
     * of a service, is no word of the path, though it may look like one.
     */
    public static String translate(String path, String pattern, String lang) {
        String[] parts = path.split("/", -1);
        String[] places = pattern.split("/", -1);
        String[] words = translate(path, lang).split("/", -1);
        if (parts.length != places.length || parts.length != words.length) {
            return String.join("/", words);
        }
        for (int i = 0; i < parts.length; i++) {
            words[i] = places[i].startsWith("{") ? parts[i] : words[i];
        }
        return String.join("/", words);
    }

    /** Where what is asked for stands in that language: a page with its query, a form without. */
    public static String translate(HttpServletRequest request, String lang) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = translate(request.getRequestURI(), String.valueOf(pattern), lang);
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    }

    /** The language that a path names: its first word, French when it names none. */
    public static String language(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? "en" : "fr";
    }
}
