package org.parvis.content.writing;

import java.util.Map;
import org.parvis.content.PageText;
import org.parvis.content.pictures.Picture;

/** The line that shows a picture, as an author would type it, for each language of a page. */
record PictureLine(Picture picture, Map<String, String> typed) {
    private static final String MARKS = "([\\\\\\[\\]`*_<>&\"!])";

    String get(String field) {
        return typed.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
    }

    boolean decorates() {
        return get("decorates").equals("yes");
    }

    /** Whether it says what the picture shows, in that language. */
    boolean says(String lang) {
        return decorates() || !get(lang + "-says").isEmpty();
    }

    String in(String lang) {
        String none = lang.equals("fr") ? "décorative" : "decorative";
        String says = decorates() ? none : get(lang + "-says");
        return line(picture, says, get(lang + "-caption"));
    }

    /** A picture with words, none of which are signs of Markdown. */
    static String line(Picture picture, String says, String caption) {
        String title = caption.isEmpty() ? "" : " \"" + plain(caption) + "\"";
        return "![" + plain(says) + "](" + picture.written() + title + ")";
    }

    private static String plain(String words) {
        return words.replaceAll(MARKS, "\\\\$1");
    }

    /** A page with the picture after its last words. */
    String after(String file, String written, String lang) {
        PageText text = PageText.read(file, written);
        return PageText.of(text.head(), text.words().stripTrailing() + "\n\n" + in(lang)).written();
    }
}
