package org.parvis.strategy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.YamlFile;
import org.parvis.strategy.Strategy.Chapter;
import org.parvis.strategy.Strategy.Elsewhere;
import org.parvis.strategy.Strategy.Way;

/** Reads what a strategy's file says besides ambitions and targets. */
final class StrategyChapters {
    private StrategyChapters() {}

    static Chapter chapter(YamlFile node) {
        node.only(Set.of("code", "name", "text", "points", "ways", "source"));
        return new Chapter(
                node.as("code", Codes::checked),
                node.words("name"),
                StrategyFile.optional(node, "text"),
                node.maps("points").stream().map(YamlFile::words).toList(),
                node.maps("ways").stream().map(StrategyChapters::way).toList(),
                node.words("source"));
    }

    /** A way leads inside this site: elsewhere, addresses change unseen. */
    private static Way way(YamlFile node) {
        node.only(Set.of("name", "to"));
        LocalizedText to = node.words("to");
        if (!to.in("fr").startsWith("/fr/") || !to.in("en").startsWith("/en/")) {
            throw node.refuse("platform.file.badValue", "to");
        }
        return new Way(node.words("name"), to);
    }

    static @Nullable Elsewhere elsewhere(YamlFile node) {
        if (!node.has("elsewhere")) {
            return null;
        }
        YamlFile other = node.map("elsewhere");
        other.only(Set.of("words", "source"));
        return new Elsewhere(other.words("words"), other.words("source"));
    }
}
