package org.parvis.content;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page in one language.
 *
 * @param stem name that its languages share
 * @param owner who answers for it
 * @param body code of the public body that reads what people say of it; nothing when none does
 * @param reviewBy when it must have been read again
 * @param ending how long it stands, and what takes its place
 * @param html its words as safe markup
 * @param text its words without markup, for search
 * @param parts its words again, in pieces, for a guide or steps
 * @param section the folder that it is in
 */
public record ContentText(
        String stem,
        String lang,
        String slug,
        String title,
        String summary,
        String owner,
        @Nullable String body,
        LocalDate reviewed,
        @Nullable LocalDate reviewBy,
        Ending ending,
        String html,
        String text,
        PageParts parts,
        Section section,
        Placing placing) {

    public String address() {
        return section.path(lang) + "/" + slug;
    }

    /** The day of it as a piece of news. */
    LocalDate day() {
        LocalDate said = placing.date();
        return said == null ? reviewed : said;
    }

    /** The name under which the pack declares it. */
    String declared() {
        return (section == Section.PAGES ? "" : section.folder() + "/") + stem + "." + lang;
    }

    /** All services that it names, each once: those that it lists, and where its steps lead. */
    public List<String> services() {
        return Stream.concat(
                        placing.services().stream(),
                        parts.parts().stream().flatMap(part -> part.services().stream()))
                .distinct()
                .toList();
    }

    /** The names of all pictures that it shows, each once. */
    public List<String> pictures() {
        return Stream.concat(
                        Stream.of(html, parts.before()),
                        parts.parts().stream().map(PageParts.Part::html))
                .flatMap(markup -> FigureMarkup.names(markup).stream())
                .distinct()
                .toList();
    }

    public PageKind kind() {
        return placing.kind();
    }

    public PageKey key() {
        return new PageKey(section, stem);
    }

    /** Whether it should have been read again by now. */
    public boolean stale(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }
}
