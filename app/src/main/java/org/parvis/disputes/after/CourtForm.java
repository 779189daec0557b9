package org.parvis.disputes.after;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Article;
import org.parvis.disputes.Articles;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * A sheet that prepares a claim before a tribunal: what it is called, and which provisions whoever
 * files has to know of. It is data of the content pack, and never the form of the tribunal itself.
 *
 * @param services whose disputes may go there
 * @param check where somebody verifies what is to be confirmed, after "verify"
 */
record CourtForm(
        int version,
        List<String> services,
        LocalizedText title,
        LocalizedText check,
        List<Provision> provisions) {
    private static final int MOST_DOLLARS = 1_000_000;

    CourtForm {
        services = List.copyOf(services);
        provisions = List.copyOf(provisions);
    }

    /**
     * A provision, and the question that it answers.
     *
     * @param article what it says is never printed while it is to be confirmed
     * @param cents a sum that it sets; none where it sets none
     */
    record Provision(LocalizedText asks, Article article, @Nullable Long cents) {}

    /**
     * Reads one.
     *
     * @param shared provisions of the whole pack, by their names
     */
    static CourtForm read(YamlFile from, Articles shared) {
        from.only(Set.of("form", "version", "services", "title", "check", "provisions"));
        List<Provision> provisions = new ArrayList<>();
        for (YamlFile node : from.maps("provisions")) {
            provisions.add(provision(node, shared));
        }
        if (provisions.isEmpty()) {
            throw from.refuse("platform.file.missing", "provisions");
        }
        return new CourtForm(
                from.as("version", text -> within(text, 10_000)),
                from.namingAll(PackThing.SERVICE, "services"),
                from.words("title"),
                from.words("check"),
                provisions);
    }

    private static Provision provision(YamlFile node, Articles shared) {
        boolean named = node.has("article");
        Set<String> keys = new HashSet<>(named ? Set.of("article") : Article.KEYS);
        keys.addAll(Set.of("asks", "dollars"));
        node.only(keys);
        return new Provision(
                node.words("asks"),
                named ? shared.named(node.text("article"), node) : Article.read(node),
                node.has("dollars")
                        ? node.as("dollars", text -> 100L * within(text, MOST_DOLLARS))
                        : null);
    }

    private static int within(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("Out of range");
        }
        return number;
    }
}
