package org.parvis.catalogue.reading;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as hostile input: no anchors, no tags, no duplicate keys, bounded size and depth.
 * Nothing is ever constructed from it but text.
 */
final class TreeReader {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 24;
    private static final Set<Tag> PLAIN =
            Set.of(
                    Tag.STR,
                    Tag.INT,
                    Tag.FLOAT,
                    Tag.BOOL,
                    Tag.NULL,
                    Tag.TIMESTAMP,
                    Tag.MAP,
                    Tag.SEQ);

    private final String file;
    private final List<Problem> problems;

    TreeReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<Tree> read(byte[] bytes) {
        try {
            if (bytes.length > 4 * MOST_CHARACTERS) {
                problem(1, "", "too-large", MOST_CHARACTERS);
                return Optional.empty();
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return anchored(text) ? Optional.empty() : compose(text);
        } catch (CharacterCodingException e) {
            problem(1, "", "encoding");
        } catch (MarkedYAMLException e) {
            problem(line(e.getProblemMark()), "", "syntax", words(e.getProblem()));
        } catch (YAMLException e) {
            problem(1, "", "syntax", words(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Tree> compose(String text) {
        Node root = yaml().compose(new StringReader(text));
        if (root == null) {
            problem(1, "", "empty");
            return Optional.empty();
        }
        return Optional.of(tree(root, ""));
    }

    private boolean anchored(String text) {
        boolean found = false;
        for (Event event : yaml().parse(new StringReader(text))) {
            boolean anchor = event instanceof NodeEvent node && node.getAnchor() != null;
            if (anchor || event instanceof AliasEvent) {
                problem(line(event.getStartMark()), "", "anchor");
                found = true;
            }
        }
        return found;
    }

    private Tree tree(Node node, String path) {
        int line = line(node.getStartMark());
        if (!PLAIN.contains(node.getTag())) {
            problem(line, path, "tag", node.getTag().getValue());
        }
        return switch (node) {
            case MappingNode mapping -> branch(mapping, line, path);
            case SequenceNode sequence -> row(sequence, line, path);
            case ScalarNode scalar -> leaf(scalar, line);
            default -> new Tree.Leaf(line, "", true);
        };
    }

    private Tree branch(MappingNode mapping, int line, String path) {
        Tree.Branch branch = new Tree.Branch(line);
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(keyLine, path, "key");
                continue;
            }
            String name = key.getValue();
            if (branch.children().containsKey(name)) {
                problem(keyLine, Binder.join(path, name), "twice", name);
                continue;
            }
            branch.lines().put(name, keyLine);
            branch.children().put(name, tree(tuple.getValueNode(), Binder.join(path, name)));
        }
        return branch;
    }

    private Tree row(SequenceNode sequence, int line, String path) {
        List<Tree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(tree(item, path));
        }
        return new Tree.Row(line, items);
    }

    private static Tree leaf(ScalarNode scalar, int line) {
        return new Tree.Leaf(line, scalar.getValue(), scalar.getTag().equals(Tag.NULL));
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // found and told with its line, below
        options.setMaxAliasesForCollections(0);
        options.setTagInspector(tag -> true); // found and told with its line, above
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_CHARACTERS);
        return new Yaml(new SafeConstructor(options));
    }

    private void problem(int line, String path, String key, Object... args) {
        problems.add(Problem.at(file, line, path, key, args));
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static String words(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
