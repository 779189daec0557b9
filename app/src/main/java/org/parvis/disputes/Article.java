package org.parvis.disputes;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.YamlFile;

/**
 * A provision on which a pack leans, and how sure its writers are of it.
 *
 * @param says what it says, in short; printed only once somebody read it at its source
 * @param source where it stands
 * @param read the day on which somebody read it there; nothing while it is to be confirmed
 */
public record Article(Citation citation, LocalizedText says, URI source, @Nullable LocalDate read) {
    /** What is written of one, beside its name where it has one. */
    public static final Set<String> KEYS = Set.of("citation", "says", "source", "read");

    /** What is neither read nor to be confirmed, or both, is refused. */
    public static Article read(YamlFile node) {
        String written = node.text("citation");
        Citation citation =
                Citation.parse(written)
                        .orElseThrow(() -> node.refuse("disputes.article.citation", written));
        LocalDate read = node.has("read") ? node.as("read", LocalDate::parse) : null;
        if (citation.toConfirm() == (read != null)) {
            throw node.refuse(
                    read == null ? "disputes.article.unread" : "disputes.article.readOrNot",
                    written);
        }
        return new Article(citation, node.words("says"), node.link("source"), read);
    }

    /** Whether it may be said as the law, and counted to a date. */
    public boolean firm() {
        return read != null;
    }
}
