package org.parvis.platform.packs;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/** A text is what it shows: nothing is written elsewhere, nothing asks to be constructed. */
final class PlainYaml {
    private PlainYaml() {}

    /**
     * The tree of a text; nothing when it is empty.
     *
     * @throws YamlFile.Unreadable where it is more than it shows
     */
    static @Nullable Node read(String file, String text) {
        plain(file, text);
        return yaml().compose(new StringReader(text));
    }

    private static void plain(String file, String text) {
        for (Event event : yaml().parse(new StringReader(text))) {
            int line = event.getStartMark().getLine() + 1;
            if (event instanceof AliasEvent
                    || event instanceof NodeEvent node && node.getAnchor() != null) {
                throw new YamlFile.Unreadable(file, line, "platform.file.anchor", "");
            }
            String tag =
                    switch (event) {
                        case ScalarEvent scalar -> scalar.getTag();
                        case CollectionStartEvent collection -> collection.getTag();
                        default -> null;
                    };
            if (tag != null) {
                throw new YamlFile.Unreadable(file, line, "platform.file.tag", tag);
            }
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(200_000);
        options.setTagInspector(tag -> true); // found and told with its line
        return new Yaml(options);
    }
}
