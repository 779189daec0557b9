package org.parvis.platform;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a file of the content pack that remembers its line, so that a refusal can point at
 * it. Only plain nodes are read: no tag is resolved, no object is ever constructed.
 */
public final class YamlFile {

    private final String file;
    private final MappingNode node;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private YamlFile(String file, Node node) {
        this.file = file;
        if (!(node instanceof MappingNode mapping)) {
            throw new Unreadable(file, line(node), "platform.file.notAMapping", "");
        }
        this.node = mapping;
        mapping.getValue()
                .forEach(
                        entry -> {
                            String key = scalar(entry.getKeyNode(), "?");
                            if (entries.put(key, entry.getValueNode()) != null) {
                                throw new Unreadable(
                                        file, line(entry.getKeyNode()), "platform.file.twice", key);
                            }
                        });
    }

    public static YamlFile read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(200_000);
        try {
            Node root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new Unreadable(file, 1, "platform.file.notAMapping", "");
            }
            return new YamlFile(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Unreadable(
                    file, line, "platform.file.syntax", String.valueOf(e.getProblem()));
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            throw new Unreadable(file, 1, "platform.file.syntax", String.valueOf(e.getMessage()));
        }
    }

    public void only(Set<String> allowed) {
        entries.forEach(
                (key, value) -> {
                    if (!allowed.contains(key)) {
                        throw new Unreadable(file, line(value), "platform.file.unknownKey", key);
                    }
                });
    }

    /** The keys of this mapping, as written. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public String text(String key) {
        return scalar(required(key), key);
    }

    /** A text read as something else; what cannot be read is refused with its line. */
    public <T> T as(String key, Function<String, T> reading) {
        Node value = required(key);
        String text = scalar(value, key);
        try {
            return reading.apply(text);
        } catch (RuntimeException e) {
            throw new Unreadable(file, line(value), "platform.file.badValue", key);
        }
    }

    /** A text that may be absent. */
    public Optional<String> maybe(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A list of plain texts, empty when absent. */
    public List<String> texts(String key) {
        Node value = entries.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw new Unreadable(file, line(value), "platform.file.notAList", key);
        }
        return sequence.getValue().stream().map(item -> scalar(item, key)).toList();
    }

    public boolean yes(String key) {
        return as(key, YamlFile::yesOrNo);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    public YamlFile map(String key) {
        return new YamlFile(file, required(key));
    }

    public List<YamlFile> maps(String key) {
        List<YamlFile> maps = new ArrayList<>();
        Node value = entries.get(key);
        if (value != null) {
            if (!(value instanceof SequenceNode sequence)) {
                throw new Unreadable(file, line(value), "platform.file.notAList", key);
            }
            sequence.getValue().forEach(item -> maps.add(new YamlFile(file, item)));
        }
        return maps;
    }

    /** Words in each language; French and English are both required. */
    public LocalizedText words(String key) {
        return map(key).words();
    }

    public LocalizedText words() {
        Map<String, String> words = new LinkedHashMap<>();
        entries.forEach((lang, value) -> words.put(lang, scalar(value, lang)));
        for (String lang : List.of("fr", "en")) {
            if (words.getOrDefault(lang, "").isBlank()) {
                throw refuse("platform.file.missing", lang);
            }
        }
        return new LocalizedText(words);
    }

    public Unreadable refuse(String key, String what) {
        return new Unreadable(file, line(node), key, what);
    }

    /** Refuses for a reason that names its own place. */
    public Unreadable refuse(Refusal reason) {
        return new Unreadable(reason);
    }

    /** The line on which the value of a key begins. */
    public int line(String key) {
        return line(required(key));
    }

    private Node required(String key) {
        Node value = entries.get(key);
        if (value == null) {
            throw refuse("platform.file.missing", key);
        }
        return value;
    }

    private String scalar(Node value, String key) {
        if (!(value instanceof ScalarNode scalar)) {
            throw new Unreadable(file, line(value), "platform.file.notAText", key);
        }
        return scalar.getValue().strip();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Carries a refusal up from inside a file to the loader, which returns it as a value. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Unreadable(String file, int line, String key, String what) {
            this(Refusal.of(key, file, line, what));
        }

        Unreadable(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
