package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leads to the pages that exist once a body prepares data, and once another portal is read. */
final class DataToPages {
    private static final String TREES =
            """
            numero;essence;diametre
            001;bouleau;12,5
            002;pin;8,0
            """;

    private DataToPages() {}

    /** Drops a file, which is then a draft, and says that each of its rows is a person. */
    static void drop(Browser author, Crawl crawl) {
        author.go("/fr/equipe/donnees").attach("file", trees()).submit();
        crawl.reached("vq-designer", author.address());
        author.go(author.address().replaceFirst("/colonnes.*", "/personnes"))
                .choose("rows", "PERSONS")
                .pick("part-1", "PERSON")
                .submit();
        crawl.reached("vq-designer", author.address());
    }

    /** Takes on a portal that is nowhere: its page says so. */
    static void portal(Browser steward, Crawl crawl) {
        steward.go("/fr/equipe/portails")
                .choose("kind", "ckan")
                .type("address", "https://donnees.nulle-part.example")
                .pick("body", "ville-quebec")
                .submit();
        crawl.reached("mcn-steward", steward.address());
    }

    /** Asks for letters about a dataset, and opens what the letter says. */
    static void follow(Browser anyone, Crawl crawl, String part) {
        anyone.go("/fr/donnees/fontaines/suivre")
                .type("email", "idris.benmokhtar@personne.example")
                .submit();
        crawl.reached(part, anyone.address());
        anyone.go("/fr/courrier").click("Voulez-vous savoir");
        String own =
                anyone.page()
                        .locator("main a[href*='/donnees-suivies/']")
                        .first()
                        .getAttribute("href");
        crawl.reached(part, URI.create(own).getPath());
    }

    /** Asks a question about a dataset, and gives the number of its file. */
    static String ask(Browser anyone, Crawl crawl) {
        crawl.reached("anyone", "/fr/donnees/fontaines/questions");
        anyone.go("/fr/donnees/fontaines")
                .click("Poser une question ou signaler une erreur")
                .choose("kind", "question")
                .type("about", "La colonne du débit compte-t-elle les pertes ?")
                .submit()
                .submit()
                .submitIn("/envoyer");
        return anyone.address().replaceAll(".*/", "");
    }

    /** Where whoever works on that file chooses what everybody reads of it. */
    static void show(String file, Crawl crawl) {
        crawl.reached("vq-agent", "/fr/equipe/dossiers/" + file + "/reponse-publique");
    }

    private static Path trees() {
        try {
            return Files.writeString(
                    Files.createTempDirectory("data").resolve("arbres-plantes.csv"), TREES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
