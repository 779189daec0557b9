package org.parvis.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Publications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pages of the pack, in memory; read again when something is published. */
@Component
class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final ContentPack pack;
    private final MessageCatalogue messages;
    private volatile List<ContentText> all;

    Pages(ContentPack pack, MessageCatalogue messages, Publications publications) {
        this.pack = pack;
        this.messages = messages;
        this.all = read();
        publications.onChange(this::reload);
    }

    Optional<ContentText> bySlug(String lang, String slug) {
        return all.stream().filter(p -> p.lang().equals(lang) && p.slug().equals(slug)).findFirst();
    }

    Optional<ContentText> inLanguage(ContentText page, String lang) {
        return all.stream()
                .filter(p -> p.lang().equals(lang) && p.stem().equals(page.stem()))
                .findFirst();
    }

    List<ContentText> in(String lang) {
        return all.stream().filter(p -> p.lang().equals(lang)).toList();
    }

    /** A pack that has become wrong changes nothing: the pages before it stay. */
    private void reload() {
        try {
            all = read();
        } catch (ContentFile.Refused | UncheckedIOException e) {
            LOG.error("Pages were not read again: {}", e.getMessage());
        }
    }

    private String typeset(String lang, String text) {
        return messages.forLanguage(lang).typeset(text);
    }

    private List<ContentText> read() {
        var pages = new ArrayList<ContentText>();
        Set<String> addresses = new HashSet<>();
        for (Path file : pack.files("pages", ".md")) {
            try {
                ContentText page = ContentFile.read(file, this::typeset);
                if (!addresses.add(page.lang() + "/" + page.slug())) {
                    throw new ContentFile.Refused(file, 2, "the slug is taken: " + page.slug());
                }
                pages.add(page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(pages);
    }
}
