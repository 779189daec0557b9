package org.parvis.platform.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The words that writers do not use in a language, each with what is written instead. They are data
 * of the program ({@code words/fr.yaml}); a test keeps the program's own texts to them, and whoever
 * writes a service is advised by them, never stopped.
 *
 * @param any finds whichever comes first: most texts have none and are gone through only once
 */
public record WritersWords(List<Refused> refused, Pattern any) {
    private static final int HOW = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * One of them.
     *
     * @param words as the data has them; {@code *} is any letters
     * @param instead what is written in their place
     * @param pattern finds them as whole words, where they are not cited
     */
    public record Refused(String words, String instead, Pattern pattern) {}

    /** Those of French or English; for another language there is no such data. */
    public static WritersWords of(String lang) {
        String name = "words/" + lang + ".yaml";
        ClassPathResource data = new ClassPathResource(name);
        return data.exists() ? read(YamlFile.read(name, text(data))) : of(List.of());
    }

    private static WritersWords read(YamlFile file) {
        List<Refused> refused = new ArrayList<>();
        for (YamlFile one : file.maps("words")) {
            one.only(Set.of("not", "write", "because"));
            String instead = one.text("write");
            one.texts("not").forEach(words -> refused.add(refused(words, instead)));
        }
        return of(refused);
    }

    private static WritersWords of(List<Refused> refused) {
        String any =
                refused.stream().map(one -> quoted(one.words())).collect(Collectors.joining("|"));
        return new WritersWords(List.copyOf(refused), alone(any));
    }

    private static Refused refused(String words, String instead) {
        return new Refused(words, instead, alone(quoted(words)));
    }

    private static String quoted(String words) {
        return Pattern.quote(words).replace("*", "\\E\\p{L}*\\Q");
    }

    private static Pattern alone(String words) {
        return Pattern.compile("(?<![\\p{L}\\d“«-])(?:" + words + ")(?![\\p{L}\\d-])", HOW);
    }

    /** Those that stand in a text. */
    public List<Refused> in(String text) {
        String plain = text.replace('’', '\'');
        return any.matcher(plain).find()
                ? refused.stream().filter(one -> one.pattern().matcher(plain).find()).toList()
                : List.of();
    }

    private static String text(ClassPathResource data) {
        try {
            return data.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
