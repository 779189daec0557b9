package org.parvis.cases.person;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.platform.Page;

/**
 * What somebody wrote and the program did not take, with the reason why and what to do now: nothing
 * that was typed is lost because something happened meanwhile.
 *
 * @param says why, then what one may do
 * @param texts what was typed, by the name of its field; none when nothing was
 */
record GivenBackPage(
        String reference,
        String title,
        List<String> says,
        List<Text> texts,
        List<Link> links,
        String file,
        boolean discreet) {

    /** A text as it was typed. */
    record Text(String id, String label, String text) {}

    /** The words of a contestation that are not blank. */
    static List<Text> texts(ContestWords words, Words w) {
        List<Text> texts = new ArrayList<>();
        words.texts()
                .forEach(
                        (field, text) -> {
                            if (!text.isBlank()) {
                                texts.add(new Text(field, w.say("contest." + field), text));
                            }
                        });
        return texts;
    }

    Page page(int status) {
        return Page.of("cases/person/givenBack", this)
                .title(title)
                .nav("files")
                .discreet(discreet)
                .status(status);
    }
}
