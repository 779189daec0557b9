package org.parvis.platform.packs;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Explained;
import org.parvis.platform.packs.PackProblem.Place;
import org.parvis.platform.words.Closest;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.platform.words.SafeWords;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
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
        try {
            Node root = PlainYaml.read(file, text);
            if (root == null) {
                throw new Unreadable(file, 1, "platform.file.notAMapping", "");
            }
            return new YamlFile(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Unreadable(
                    file, line, "platform.file.syntax", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new Unreadable(file, 1, "platform.file.syntax", String.valueOf(e.getMessage()));
        }
    }

    /** Refuses a file of which nothing can be read. */
    static Unreadable unreadable(String file, String key) {
        return new Unreadable(file, 1, key, "");
    }

    public void only(Set<String> allowed) {
        entries.forEach(
                (key, value) -> {
                    if (!allowed.contains(key)) {
                        throw new Unreadable(
                                Refusal.of(
                                        "platform.file.unknownKey",
                                        file,
                                        line(value),
                                        key,
                                        Closest.to(key, new TreeSet<>(allowed))));
                    }
                });
    }

    /** A text that names something which the pack has: while a pack is judged, it must have it. */
    public String naming(PackThing kind, String key) {
        String name = text(key);
        IncomingPack.judged().ifPresent(pack -> pack.names(kind, name, Place.of(file, line(key))));
        return name;
    }

    /** Several such texts. */
    public List<String> namingAll(PackThing kind, String key) {
        List<String> names = texts(key);
        IncomingPack.judged()
                .ifPresent(
                        pack ->
                                names.forEach(
                                        name -> pack.names(kind, name, Place.of(file, line(key)))));
        return names;
    }

    /** Says that what this mapping describes can be named by others in the pack. */
    public void declares(PackThing kind, String name) {
        IncomingPack.judged()
                .ifPresent(pack -> pack.declares(kind, name, Place.of(file, line(node))));
    }

    /** An address to which a person may be sent: https, with a host. */
    public URI link(String key) {
        String address = text(key);
        if (!SafeWords.leads(address) || !address.startsWith("https:")) {
            throw new Unreadable(file, line(key), "platform.file.link", address);
        }
        return URI.create(address);
    }

    /** One of a few words; any other is refused with all of them, and the nearest. */
    public String among(String key, Set<String> allowed) {
        String text = text(key);
        if (!allowed.contains(text)) {
            throw notAmong(key, text, allowed);
        }
        return text;
    }

    /** Refuses a value that is none of a few words. */
    public Unreadable notAmong(String key, String written, Set<String> allowed) {
        Set<String> ordered = new TreeSet<>(allowed);
        String close = Closest.to(written, ordered);
        return new Unreadable(
                Refusal.of(
                        "platform.file.oneOf",
                        file,
                        line(key),
                        key,
                        written,
                        String.join(", ", ordered),
                        allowed.contains(close) ? close : "none"));
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
        return items(key).stream().map(item -> scalar(item, key)).toList();
    }

    private List<Node> items(String key) {
        Node value = entries.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw new Unreadable(file, line(value), "platform.file.notAList", key);
        }
        return sequence.getValue();
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
        return items(key).stream().map(item -> new YamlFile(file, item)).toList();
    }

    /** Words in each language; French and English are both required. */
    public LocalizedText words(String key) {
        return map(key).words();
    }

    public LocalizedText words() {
        Map<String, String> words = new LinkedHashMap<>();
        entries.forEach((lang, value) -> words.put(lang, safe(value, lang)));
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

    /** Refuses what stands at a key: its file and line come first, then what else is said of it. */
    public Unreadable refuseAt(String key, String reason, Object... more) {
        Stream<Object> at = Stream.of(file, line(key));
        return refuse(Refusal.of(reason, Stream.concat(at, Arrays.stream(more)).toArray()));
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
        if (HiddenSigns.in(scalar.getValue())) {
            throw new Unreadable(file, line(value), "platform.file.hidden", key);
        }
        return scalar.getValue().strip();
    }

    /** Words hold no markup, no picture, and no link that leads nowhere. */
    private String safe(Node value, String lang) {
        String words = scalar(value, lang);
        var wrong = SafeWords.wrong(words).orElse(null);
        if (wrong != null) {
            String reason = "platform.file.words-" + wrong.kind();
            throw new Unreadable(file, line(value), reason, wrong.what());
        }
        return words;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Carries a refusal up from inside a file to the loader, which returns it as a value. */
    public static final class Unreadable extends RuntimeException implements Explained {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Unreadable(String file, int line, String key, String what) {
            this(Refusal.of(key, file, line, what));
        }

        Unreadable(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }

        @Override
        public Refusal refusal() {
            return refusal;
        }
    }
}
