package org.parvis.documents.letters;

import java.time.LocalDate;
import java.util.List;
import org.parvis.documents.letters.Letter.Fact;
import org.parvis.documents.letters.Letter.Facts;
import org.parvis.documents.letters.Letter.Heading;
import org.parvis.documents.letters.Letter.Items;
import org.parvis.documents.letters.Letter.Paragraph;
import org.parvis.documents.letters.Letter.Provision;
import org.parvis.documents.letters.Letter.Remedies;
import org.parvis.documents.letters.Letter.Sender;
import org.parvis.documents.letters.Letter.Signature;
import org.parvis.documents.letters.Letter.Verification;

/** Letters of a body that does not exist. */
final class SampleLetters {
    private SampleLetters() {}

    static Letter refusal(String lang) {
        return lang.equals("fr") ? french() : english();
    }

    static Letter with(Letter.Block block) {
        Letter l = shortest();
        return new Letter(
                l.lang(),
                l.date(),
                l.sender(),
                l.addressee(),
                l.reference(),
                l.subject(),
                l.summary(),
                List.of(block),
                null,
                null);
    }

    static Letter shortest() {
        return new Letter(
                "fr",
                LocalDate.of(2026, 11, 30),
                new Sender("Ville de Sainte-Fable", "", List.of()),
                List.of("Madame Ève Châtelain"),
                "AD-2026-00417",
                "Votre demande est reçue",
                List.of(),
                List.of(new Paragraph("Nous avons bien reçu votre demande.")),
                null,
                null);
    }

    private static Letter french() {
        return new Letter(
                "fr",
                LocalDate.of(2026, 11, 30),
                new Sender(
                        "Ville de Sainte-Fable",
                        "Bureau de l'accès aux documents",
                        List.of(
                                "12, place du Parvis",
                                "Sainte-Fable (Québec)  G0X 0X0",
                                "acces@sainte-fable.example")),
                List.of(
                        "Madame Ève Châtelain",
                        "8, rue de la Forêt",
                        "Sainte-Fable (Québec)  G0X 0X1"),
                "AD-2026-00417",
                "Votre demande d'accès aux rapports d'inspection du pont de l'Île",
                List.of(
                        "La Ville vous donne cinq des six rapports demandés.",
                        "Le sixième vous est donné en partie ; voici pourquoi et ce que vous pouvez"
                                + " faire."),
                List.of(
                        new Facts(
                                List.of(
                                        new Fact(
                                                "Demande reçue le",
                                                "2 novembre 2026, par Internet"),
                                        new Fact(
                                                "Réponse attendue au plus tard le",
                                                "2 décembre 2026, après avis de prolongation"),
                                        new Fact(
                                                "Documents demandés",
                                                "Rapports d'inspection du pont de l'Île, de 2019 à"
                                                        + " 2025"))),
                        new Heading("Ce que vous recevez"),
                        new Paragraph(
                                "Les rapports suivants accompagnent cette lettre. Ils sont complets"
                                        + " : rien n'y a été retiré."),
                        new Items(
                                List.of(
                                        "Rapport d'inspection générale, octobre 2019, 48 pages",
                                        "Rapport d'inspection générale, octobre 2021, 52 pages",
                                        "Évaluation de la capacité portante, mars 2022, 117 pages",
                                        "Rapport d'inspection après la crue, mai 2023, 31 pages",
                                        "Rapport d'inspection générale, octobre 2023, 55 pages"),
                                false),
                        new Heading("Ce qui est retiré, et pourquoi"),
                        new Paragraph(
                                "Dans le rapport d'octobre 2025, trois passages sont masqués aux"
                                        + " pages 12, 13 et 40. Ils nomment la personne qui a signalé"
                                        + " une fissure et donnent son numéro de téléphone. Ce sont des"
                                        + " renseignements personnels : la loi ne nous permet pas de"
                                        + " les communiquer sans son consentement."),
                        new Provision(
                                "Loi sur l'accès, article 14 (texte à confirmer)",
                                "Un organisme public ne peut refuser l'accès à un document pour le"
                                        + " seul motif que ce document comporte certains renseignements"
                                        + " qu'il doit ou peut refuser de communiquer. Il doit alors"
                                        + " donner accès au document après en avoir extrait uniquement"
                                        + " les renseignements auxquels l'accès n'est pas autorisé."),
                        new Paragraph(
                                "Nous avons examiné chaque page. « Masquer le moins possible » a"
                                        + " été notre règle : le contenu technique, les photographies"
                                        + " et les recommandations restent lisibles en entier."),
                        new Letter.Blank("Écrivez ici le numéro qui vous a été remis"),
                        new Heading("Comment lire les documents"),
                        new Items(
                                List.of(
                                        "Ouvrez votre dossier en ligne avec votre référence et"
                                                + " votre code.",
                                        "Choisissez « Documents », puis le rapport voulu.",
                                        "Si un document n'est pas lisible par votre lecteur"
                                                + " d'écran, écrivez-nous : nous en ferons une autre"
                                                + " version."),
                                true),
                        new Remedies(
                                "Vous n'êtes pas d'accord",
                                List.of(
                                        new Paragraph(
                                                "Vous pouvez demander à la Commission d'accès à"
                                                        + " l'information de réviser cette décision."
                                                        + " Vous avez 30 jours à partir de la date de"
                                                        + " cette lettre, donc jusqu'au 30 décembre"
                                                        + " 2026 (article 135, à confirmer)."),
                                        new Items(
                                                List.of(
                                                        "Votre dossier contient une demande de"
                                                                + " révision déjà remplie ; relisez-la,"
                                                                + " puis envoyez-la.",
                                                        "Vous pouvez aussi l'envoyer par la poste,"
                                                                + " sans frais.",
                                                        "Pour être aidé gratuitement, appelez le"
                                                                + " bureau d'accès ; ce n'est pas un"
                                                                + " renoncement à vos droits."),
                                                false))),
                        new Paragraph(
                                "Si vous avez une question sur cette lettre, appelez-moi. Je peux"
                                        + " vous l'expliquer.")),
                new Signature(
                        "Maïté Bélanger-Côté",
                        "Responsable de l'accès aux documents",
                        List.of("418 555-0142")),
                new Verification("7KQF-2M9X-R4TD-0HBW", "https://parvis.example/fr/verifier"));
    }

    private static Letter english() {
        Letter fr = french();
        return new Letter(
                "en",
                fr.date(),
                new Sender(
                        "Ville de Sainte-Fable",
                        "Access to documents office",
                        fr.sender().contact()),
                fr.addressee(),
                fr.reference(),
                "Your request for the inspection reports of the Île bridge",
                List.of(
                        "The city gives you five of the six reports that you asked for.",
                        "You receive the sixth in part; here is why, and what you can do."),
                List.of(
                        new Heading("What you receive"),
                        new Paragraph(
                                "The following reports come with this letter. They are complete."),
                        new Items(
                                List.of(
                                        "General inspection, October 2019",
                                        "General inspection, October 2021"),
                                false),
                        new Heading("What is withheld, and why"),
                        new Paragraph(
                                "Three passages name a person who reported a crack. "
                                        .repeat(12)
                                        .strip()),
                        new Provision(
                                "Access Act, section 14 (text to confirm)",
                                "No request may be refused for the sole reason given here. "
                                        .repeat(8)
                                        .strip()),
                        new Paragraph(
                                "We read each page.\nNothing technical was removed. "
                                        .repeat(25)
                                        .strip()),
                        new Remedies(
                                "If you disagree",
                                List.of(
                                        new Paragraph(
                                                "You may apply for review within 30 days (s. 135,"
                                                        + " to confirm)."),
                                        new Items(
                                                List.of(
                                                        "Open your file.",
                                                        "Read the application.",
                                                        "Send it."),
                                                true)))),
                new Signature(
                        "Maïté Bélanger-Côté",
                        "Person in charge of access to documents",
                        List.of()),
                fr.verification());
    }
}
