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
    private final Pictures pictures;

    ContentPages(Pages pages, Listed listed, References references, Pictures pictures) {
        this.pages = pages;
        this.pictures = pictures;
        this.listed = listed;
        this.references = references;
    }

    /** The page as everybody sees it. */
    public ContentPage of(ContentText text, Words w) {
        return of(text, null, pictures, w);
    }

    /**
     * The page as its author looks at it.
     *
     * @param preview where they go back to; nothing on the page that everybody sees
     * @param shelf the pictures that they may see
     */
    public ContentPage of(ContentText text, @Nullable String preview, PictureShelf shelf, Words w) {
        boolean whole = text.parts().parts().isEmpty();
        return new ContentPage(
                text,
                references.html(whole ? text.html() : text.parts().before(), shelf, w),
                parts(text, shelf, w),
                text.stale(pages.today()),
                listed.rows(text, w),
                preview);
    }

    private List<ContentPage.Part> parts(ContentText text, PictureShelf shelf, Words w) {
        return text.parts().parts().stream()
                .map(
                        part ->
                                new ContentPage.Part(
                                        part.id(),
                                        part.title(),
                                        references.html(part.html(), shelf, w),
                                        listed.rows(part.services(), w)))
                .toList();
    }
}
