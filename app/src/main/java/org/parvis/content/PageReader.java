package org.parvis.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.springframework.stereotype.Component;

/** Reads a version as the pages that people see. */
@Component
public class PageReader {
    private final MessageCatalogue messages;

    PageReader(MessageCatalogue messages) {
        this.messages = messages;
    }

    /**
     * The page in one language.
     *
     * @throws ContentFile.Refused with the line that is not as it should be
     */
    public ContentText text(PageKey key, String lang, String written) {
        return ContentFile.read(key.section(), key.file(lang), written, this::typeset);
    }

    /** Its pages, French first. */
    public List<ContentText> texts(PageVersion version) {
        return Stream.of("fr", "en").flatMap(lang -> text(version, lang).stream()).toList();
    }

    public Optional<ContentText> text(PageVersion version, String lang) {
        return Optional.ofNullable(version.in(lang))
                .map(written -> text(version.key(), lang, written));
    }

    String typeset(String lang, String text) {
        return messages.forLanguage(lang).typeset(text);
    }
}
