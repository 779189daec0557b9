package org.parvis.platform.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The words that writers do not use in a language, each with what is written instead. They are data
 * of the program ({@code words/fr.yaml}); a test keeps the program's own texts to them, and whoever
 * writes a service is advised by them, never stopped.
 */
public record WritersWords(List<Refused> refused) {
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
        return data.exists() ? read(YamlFile.read(name, text(data))) : new WritersWords(List.of());
    }

    private static WritersWords read(YamlFile file) {
        List<Refused> refused = new ArrayList<>();
        for (YamlFile one : file.maps("words")) {
            one.only(Set.of("not", "write", "because"));
            String instead = one.text("write");
            one.texts("not").forEach(words -> refused.add(refused(words, instead)));
        }
        return new WritersWords(List.copyOf(refused));
    }

    private static Refused refused(String words, String instead) {
        String any = Pattern.quote(words).replace("*", "\\E\\p{L}*\\Q");
        String alone = "(?<![\\p{L}\\d“«-])" + any + "(?![\\p{L}\\d-])";
        int how = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Refused(words, instead, Pattern.compile(alone, how));
    }

    /** Those that stand in a text. */
    public List<Refused> in(String text) {
        String plain = text.replace('’', '\'');
        return refused.stream().filter(one -> one.pattern().matcher(plain).find()).toList();
    }

    private static String text(ClassPathResource data) {
        try {
            return data.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
