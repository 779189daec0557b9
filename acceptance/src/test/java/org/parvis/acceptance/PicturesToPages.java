package org.parvis.acceptance;

import java.nio.file.Path;
import java.util.Map;

/** Leads to the pictures of a page that a body writes, and to one that waits for its words. */
final class PicturesToPages {
    private static final String ROOM = "/fr/equipe/pages/pages/essai-des-images/images";
    private static final Path PICTURE = Path.of("../content/quebec/pictures/moving-map.png");
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("stem", "essai-des-images"),
                    Map.entry("fr-title", "Une page avec une image"),
                    Map.entry("fr-slug", "essai-des-images"),
                    Map.entry("fr-summary", "Ce que dit cette page."),
                    Map.entry("fr-words", "## Un titre\nUn texte."),
                    Map.entry("en-title", "A page with a picture"),
                    Map.entry("en-slug", "trying-pictures"),
                    Map.entry("en-summary", "What this page says."),
                    Map.entry("en-words", "## A heading\nA text."));

    private PicturesToPages() {}

    /** Begins a page, brings it a picture, puts it into the text and reads what comes of it. */
    static void bring(Browser author) {
        author.go("/fr/equipe/pages/nouveau").pick("section", "pages");
        WORDS.forEach(author::type);
        author.submit();
        author.go(ROOM).attach("file", PICTURE);
        author.type("name", "essai").type("credit", "Dessin fait pour la visite").submit();
        String chosen = author.address();
        author.type("fr-says", "Un chemin").type("en-says", "A path");
        author.press("form:has([name=act][value=put]) button");
        author.go(chosen).go(ROOM);
        author.go(english(chosen)).go(english(ROOM));
    }

    private static String english(String french) {
        return french.replace("/fr/equipe/", "/en/team/").replace("/images", "/pictures");
    }
}
