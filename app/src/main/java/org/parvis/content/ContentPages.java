package org.parvis.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Makes of a text the page that is shown, the same for everybody and for its author before. */
@Component
public class ContentPages {
    private final Pages pages;
    private final Listed listed;
    private final References references;

    ContentPages(Pages pages, Listed listed, References references) {
        this.pages = pages;
        this.listed = listed;
        this.references = references;
    }

    /**
     * The page as it is shown.
     *
     * @param preview where its author goes back to; nothing on the page that everybody sees
     */
    public ContentPage of(ContentText text, @Nullable String preview, Words w) {
        boolean whole = text.parts().parts().isEmpty();
        return new ContentPage(
                text,
                references.html(whole ? text.html() : text.parts().before(), w),
                parts(text, w),
                text.stale(pages.today()),
                listed.rows(text, w),
                preview);
    }

    private List<ContentPage.Part> parts(ContentText text, Words w) {
        return text.parts().parts().stream()
                .map(
                        part ->
                                new ContentPage.Part(
                                        part.id(),
                                        part.title(),
                                        references.html(part.html(), w),
                                        listed.rows(part.services(), w)))
                .toList();
    }
}
