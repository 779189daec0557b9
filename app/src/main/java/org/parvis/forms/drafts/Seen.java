package org.parvis.forms.drafts;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.CanonicalJson;

/**
 * What a page showed when it was drawn, as one short digest a question. The page sends it back, so
 * that an old tab never writes over what another one kept since, unless both changed the same.
 */
public record Seen(Map<String, String> digests) {
    static final String FIELD = "_seen";
    static final String PROPOSED = "_drawn";

    /** The field that brings back what was told. */
    private static final String TOLD = "_told";

    private static final int LONGEST = 20_000;

    /** What that draft holds for the questions at these paths; groups have rows, not words. */
    public static String of(Stream<String> paths, Map<String, Typed> stored) {
        return paths.filter(
                        path -> stored.keySet().stream().noneMatch(k -> k.startsWith(path + ".")))
                .map(path -> path + ":" + digest(stored.getOrDefault(path, Typed.NOTHING)))
                .collect(Collectors.joining(" "));
    }

    /** What a page sent back; a page that says nothing was drawn from what is there now. */
    public static Seen in(Map<String, List<String>> posted) {
        return in(posted, FIELD);
    }

    /** What a page only proposed, when somebody sends it who does not go on from it yet. */
    public static Seen undecided(Map<String, List<String>> posted) {
        return in(posted, PROPOSED);
    }

    /** What a page told and was left as it is. */
    public static Seen told(Map<String, List<String>> posted) {
        return in(posted, TOLD);
    }

    /** What is only proposed stays so, unless somebody goes on from the page. */
    public static Seen proposed(Map<String, List<String>> posted) {
        return Request.goesOn(posted) ? new Seen(Map.of()) : undecided(posted);
    }

    private static Seen in(Map<String, List<String>> posted, String field) {
        String text = String.join(" ", posted.getOrDefault(field, List.of()));
        Map<String, String> digests = new HashMap<>();
        if (text.length() <= LONGEST) {
            for (String pair : text.split(" ")) {
                int colon = pair.lastIndexOf(':');
                if (colon > 0) {
                    digests.put(pair.substring(0, colon), pair.substring(colon + 1));
                }
            }
        }
        return new Seen(digests);
    }

    /** Whether that page left the text as it was shown. */
    public boolean untouched(String question, Typed typed) {
        String shown = digests.get(question);
        return shown != null && shown.equals(digest(typed));
    }

    /** Whether both that page and somebody else changed the text, each in another way. */
    public boolean clash(String question, Typed typed, Typed stored) {
        String shown = digests.get(question);
        if (shown == null || typed.equals(stored)) {
            return false;
        }
        String now = digest(stored);
        return !now.equals(shown) && !now.equals(digest(typed));
    }

    /** The same for the same words, whatever a browser does to their spaces and line ends. */
    public static String digest(Typed typed) {
        Map<String, Object> words = new TreeMap<>();
        typed.parts()
                .forEach(
                        (part, values) -> {
                            List<String> said =
                                    values.stream()
                                            .map(value -> value.replace("\r\n", "\n").strip())
                                            .filter(value -> !value.isEmpty())
                                            .toList();
                            if (!said.isEmpty()) {
                                words.put(part, said);
                            }
                        });
        return HexFormat.of().formatHex(ResumeCode.sha256(CanonicalJson.text(words)), 0, 6);
    }
}
