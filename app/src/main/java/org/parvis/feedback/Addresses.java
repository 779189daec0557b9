package org.parvis.feedback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parvis.platform.web.PathWords;

/** Addresses of the pages of remarks, in the language of the page they are about. */
final class Addresses {
    private Addresses() {}

    /** Where one says whether a page helped. */
    static String ask(String page) {
        return of(PathWords.language(page))
                + "?page="
                + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    static String of(String lang) {
        return lang.equals("fr") ? "/fr/commentaires" : "/en/feedback";
    }

    static String thanks(String lang) {
        return of(lang) + (lang.equals("fr") ? "/merci" : "/thanks");
    }

    static String help(String lang) {
        return of(lang) + (lang.equals("fr") ? "/aide" : "/help");
    }

    static String room(String lang) {
        return lang.equals("fr") ? "/fr/equipe/commentaires" : "/en/team/feedback";
    }

    static String room(String lang, UUID remark) {
        return room(lang) + "/" + remark;
    }
}
