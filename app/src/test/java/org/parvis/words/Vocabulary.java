package org.parvis.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that writers do not use in a language, from the tables of the glossary: each with what
 * is written instead.
 */
record Vocabulary(List<Refused> refused) {
    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Pattern CITED = Pattern.compile("`([^`]+)`");

    /**
     * @param words as the table has them; {@code *} is any letters
     * @param instead what is written in their place
     */
    record Refused(String words, String instead, Pattern pattern) {}

    static Vocabulary of(String language) {
        String heading = language.equals("fr") ? "### Français\n" : "### English\n";
        String glossary = read(GLOSSARY);
        int from = glossary.indexOf(heading) + heading.length();
        int to = glossary.indexOf("\n### ", from);
        var refused = new ArrayList<Refused>();
        for (String row : glossary.substring(from, to).split("\n")) {
            String[] cells = row.split("\\|");
            if (cells.length > 2) {
                Matcher words = CITED.matcher(cells[1]);
                while (words.find()) {
                    refused.add(refused(words.group(1), cells[2].strip()));
                }
            }
        }
        return new Vocabulary(List.copyOf(refused));
    }

    private static Refused refused(String words, String instead) {
        String any = Pattern.quote(words).replace("*", "\\E\\p{L}*\\Q");
        String alone = "(?<![\\p{L}\\d“«-])" + any + "(?![\\p{L}\\d-])";
        int how = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Refused(words, instead, Pattern.compile(alone, how));
    }

    /** What of a text is refused, with what to write instead. */
    List<String> in(String text) {
        String plain = text.replace("''", "'").replace('’', '\'');
        return refused.stream()
                .filter(one -> one.pattern().matcher(plain).find())
                .map(one -> "« %s »: %s".formatted(one.words(), one.instead()))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
