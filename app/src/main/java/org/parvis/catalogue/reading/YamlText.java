package org.parvis.catalogue.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes the plain values of a definition as a text that reads well and reads back as the same
 * definition: words in the order of the language, paragraphs as blocks, nothing shared between two
 * places.
 */
final class YamlText {
    private static final int WIDTH = 120;
    private static final String ODD = "\\p{C}\\u0085\\u2028\\u2029\\ufeff";

    /** One line that begins with a letter or a digit and holds nothing that YAML might read. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}]([^:#" + ODD + "]*[^:#\\s" + ODD + "])?");

    /** Lines without space at either end. */
    private static final Pattern BLOCK =
            Pattern.compile(
                    "([^\\s"
                            + ODD
                            + "]([^"
                            + ODD
                            + "]*[^\\s"
                            + ODD
                            + "])?\\n+)+[^\\s"
                            + ODD
                            + "]([^"
                            + ODD
                            + "]*[^\\s"
                            + ODD
                            + "])?");

    private YamlText() {}

    static String of(Object plain) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(new Paragraphs(options), options).dump(apart(plain));
    }

    /** A copy in which no list or map stands twice: the writer would make an anchor of it. */
    private static Object apart(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(key, apart(item)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(apart(item)));
                yield copy;
            }
            default -> value;
        };
    }

    /** Texts of several lines as blocks; what could be taken for a sign of YAML is quoted. */
    private static final class Paragraphs extends Representer {
        Paragraphs(DumperOptions options) {
            super(options);
            representers.put(String.class, this::text);
        }

        private Node text(Object value) {
            String text = (String) value;
            return representScalar(Tag.STR, text, style(text));
        }

        private static DumperOptions.ScalarStyle style(String text) {
            if (PLAIN.matcher(text).matches()) {
                return DumperOptions.ScalarStyle.PLAIN;
            }
            return BLOCK.matcher(text).matches()
                    ? DumperOptions.ScalarStyle.LITERAL
                    : DumperOptions.ScalarStyle.DOUBLE_QUOTED;
        }
    }
}
