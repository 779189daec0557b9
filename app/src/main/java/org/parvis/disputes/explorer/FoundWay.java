package org.parvis.disputes.explorer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.platform.words.Telephones;

/** Another way, or somebody to talk to, as it is shown. */
record FoundWay(
        String title,
        String text,
        String href,
        String host,
        @Nullable String phone,
        List<FoundArticle> articles) {

    static FoundWay of(Explorer.Way way, String href, Words w) {
        return new FoundWay(
                w.typeset(way.title().in(w.lang())),
                w.typeset(way.text().in(w.lang())),
                href,
                Objects.requireNonNullElse(way.source().getHost(), ""),
                way.phone(),
                FoundArticle.of(way.articles(), w));
    }

    String dialled() {
        return phone == null ? "" : Telephones.dialled(phone);
    }
}
