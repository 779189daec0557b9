package org.parvis.disputes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;

/**
 * Provisions by their names: those that several files of a pack say are written once, in a folder
 * of their own, so that whoever confirms one confirms it everywhere.
 */
public final class Articles {
    private static final String FOLDER = "articles";
    private static final String NAME = "[a-z][a-z0-9-]{0,40}";

    private final Map<String, Article> named = new HashMap<>();

    private Articles() {}

    /** None. */
    public static Articles none() {
        return new Articles();
    }

    /** Those of a whole pack; what is wrong is refused as {@link YamlFile.Unreadable}. */
    public static Articles ofPack(Path root) {
        Articles all = new Articles();
        for (Path file : ContentPack.files(root.resolve(FOLDER), ".yaml")) {
            YamlFile from =
                    YamlFile.read(String.valueOf(file.getFileName()), ContentPack.text(file));
            from.only(Set.of("articles"));
            all.add(from);
        }
        return all;
    }

    /** These, and those that a file has for itself alone. */
    public Articles with(YamlFile file) {
        Articles all = new Articles();
        all.named.putAll(named);
        all.add(file);
        return all;
    }

    private void add(YamlFile file) {
        for (YamlFile node : file.maps("articles")) {
            Set<String> keys = new HashSet<>(Article.KEYS);
            keys.add("id");
            node.only(keys);
            String id = node.as("id", Articles::name);
            if (named.put(id, Article.read(node)) != null) {
                throw node.refuse("platform.file.twice", id);
            }
        }
    }

    private static String name(String text) {
        if (!text.matches(NAME)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** The one of that name; a name that nothing has is refused where it is written. */
    public Article named(String id, YamlFile where) {
        Article article = named.get(id);
        if (article == null) {
            throw where.refuse("disputes.explorer.file.unknownArticle", id);
        }
        return article;
    }
}
