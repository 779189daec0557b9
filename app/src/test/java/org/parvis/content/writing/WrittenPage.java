package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.identity.web.Browser;
import org.springframework.test.web.servlet.MockMvc;

/** A page that somebody of the demonstration writes through its forms. */
final class WrittenPage {
    static final String ROOM = "/fr/equipe/pages";

    final String stem;
    private final MockMvc mvc;

    WrittenPage(MockMvc mvc, String stem) {
        this.mvc = mvc;
        this.stem = stem;
    }

    Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.91");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    String at() {
        return ROOM + "/pages/" + stem;
    }

    /** What a whole page says, in both languages, but for what the test says itself. */
    String[] fields(String... other) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("section", "pages");
        fields.put("stem", stem);
        fields.put("fr-title", "Page " + stem);
        fields.put("fr-slug", stem);
        fields.put("fr-summary", "Ce que dit cette page, en une phrase.");
        fields.put("fr-words", "## Un titre\nUn texte avec un [lien](/fr/services).");
        fields.put("fr-owner", "La Ville");
        fields.put("en-title", "Page " + stem + " in English");
        fields.put("en-slug", stem + "-en");
        fields.put("en-summary", "What this page says, in one sentence.");
        fields.put("en-words", "## A heading\nA text.");
        fields.put("en-owner", "The City");
        fields.put("reviewed", "2026-11-02");
        fields.put("review-by", "2030-05-02");
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    Browser begin(Browser author, String... other) throws Exception {
        return author.open(ROOM + "/nouveau").submit(ROOM + "/nouveau", fields(other));
    }

    Browser edit(Browser author, String... other) throws Exception {
        return author.open(at() + "/texte").submit(at() + "/texte", fields(other));
    }

    Browser act(Browser member, String act, String... other) throws Exception {
        List<String> fields = new ArrayList<>(List.of("act", act));
        fields.addAll(List.of(other));
        return member.open(at()).submit(at(), fields.toArray(String[]::new));
    }

    /** Begun by one, published by another. */
    void publish(Browser author, Browser publisher) throws Exception {
        act(author, "submit");
        act(publisher, "publish");
    }
}
