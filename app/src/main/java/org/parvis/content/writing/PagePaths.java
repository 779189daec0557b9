package org.parvis.content.writing;

import org.parvis.content.PageKey;

/** Addresses of the room where pages are written, in each language. */
final class PagePaths {
    private PagePaths() {}

    static String home(String lang) {
        return lang.equals("fr") ? "/fr/equipe/pages" : "/en/team/pages";
    }

    static String create(String lang) {
        return home(lang) + (lang.equals("fr") ? "/nouveau" : "/new");
    }

    static String files(String lang) {
        return home(lang) + (lang.equals("fr") ? "/paquet.zip" : "/package.zip");
    }

    static String page(PageKey key, String lang) {
        return home(lang) + "/" + key;
    }

    static String text(PageKey key, String lang) {
        return page(key, lang) + (lang.equals("fr") ? "/texte" : "/text");
    }

    static String pictures(PageKey key, String lang) {
        return page(key, lang) + (lang.equals("fr") ? "/images" : "/pictures");
    }

    /** Where the words of a picture are typed, for that page. */
    static String picture(PageKey key, String name, String lang) {
        return pictures(key, lang) + "/" + name;
    }

    /** The pixels of a picture that is perhaps not public. */
    static String pixels(String file, String lang) {
        return (lang.equals("fr") ? "/fr/equipe/images/" : "/en/team/pictures/") + file;
    }

    /** A version as everybody would see it; in the language of the address. */
    static String preview(PageKey key, int version, String lang) {
        return page(key, lang)
                + (lang.equals("fr") ? "/apercu" : "/preview")
                + "?version="
                + version;
    }

    /** What could be said more plainly in a version. */
    static String advice(PageKey key, int version, String lang) {
        return page(key, lang)
                + (lang.equals("fr") ? "/langage" : "/language")
                + "?version="
                + version;
    }

    static String comparison(PageKey key, int from, int to, String lang) {
        return page(key, lang)
                + (lang.equals("fr") ? "/comparaison" : "/comparison")
                + "?from="
                + from
                + "&to="
                + to;
    }
}
