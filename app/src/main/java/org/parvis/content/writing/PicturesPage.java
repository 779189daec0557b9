package org.parvis.content.writing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;

/**
 * The pictures that a page may show.
 *
 * @param all where all of them stand, and one is added
 * @param chosen the one whose words are typed; nothing where one is added
 * @param seen the version that whoever acts has before them
 * @param english whether the page has its English, so that both are asked for
 */
record PicturesPage(
        String title,
        String back,
        String all,
        @Nullable Card chosen,
        int seen,
        boolean english,
        List<Card> cards,
        Told told) {
    /** What is told above: what was done, or why it was not, with what was typed. */
    record Told(@Nullable String notice, List<FieldError> errors, Map<String, String> typed) {}

    /**
     * One picture.
     *
     * @param line how an author would type it
     * @param facts its size, where it comes from, who brought it
     * @param used the pages of the body that show it
     */
    record Card(
            String name,
            String href,
            String image,
            int width,
            int height,
            String line,
            String facts,
            Status state,
            List<Link> used,
            boolean removable) {}

    /** Where what is typed goes. */
    String action() {
        return chosen == null ? all : chosen.href();
    }

    @Nullable String notice() {
        return told.notice();
    }

    List<FieldError> errors() {
        return told.errors();
    }

    /** Those that stand in the list: the chosen one stands above it. */
    List<Card> others() {
        return cards.stream()
                .filter(card -> chosen == null || !card.name().equals(chosen.name()))
                .toList();
    }

    @Nullable String error(String field) {
        return FieldError.at(field, told.errors());
    }

    String value(String field) {
        return told.typed().getOrDefault(field, "");
    }
}
