package org.parvis.forms.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.words.FoldedText;

/** A list of thousands of entries, searched by the first letters of their words, accents or not. */
public final class ChoiceList {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 100;

    /** One entry. */
    public record Entry(String code, LocalizedText name) {}

    private record Indexed(Entry entry, List<String> plain) {}

    private final List<Indexed> entries = new ArrayList<>();
    private final Map<String, Entry> byCode = new HashMap<>();

    public ChoiceList(List<Entry> all) {
        for (Entry entry : all) {
            List<String> plain =
                    entry.name().texts().values().stream()
                            .map(name -> " " + plain(name))
                            .distinct()
                            .toList();
            entries.add(new Indexed(entry, plain));
            byCode.putIfAbsent(entry.code(), entry);
        }
    }

    /** Small letters without accents, words apart by one space. */
    public static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return BETWEEN.matcher(FoldedText.of(cut)).replaceAll(" ").strip();
    }

    public int size() {
        return entries.size();
    }

    public Optional<Entry> entry(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Entry> first(int most) {
        return entries.stream().limit(most).map(Indexed::entry).toList();
    }

    /** The entry of exactly that name, in any language. */
    public Optional<Entry> named(String name) {
        String plain = " " + plain(name);
        return plain.isBlank()
                ? Optional.empty()
                : entries.stream()
                        .filter(indexed -> indexed.plain().contains(plain))
                        .map(Indexed::entry)
                        .findFirst();
    }

    /** Entries of which some words begin with each word searched; those that begin so, first. */
    public List<Entry> matching(String searched, int most) {
        String plain = plain(searched);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(plain.split(" "));
        List<Entry> first = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (Indexed indexed : entries) {
            for (String name : indexed.plain()) {
                if (words.stream().allMatch(word -> name.contains(" " + word))) {
                    (name.startsWith(" " + plain) ? first : others).add(indexed.entry());
                    break;
                }
            }
        }
        first.addAll(others);
        return List.copyOf(first.subList(0, Math.min(most, first.size())));
    }

    /** Up to three names that begin alike, to help who mistyped; empty when none does. */
    public String closest(String name, String lang) {
        String plain = plain(name);
        for (int length = plain.length(); length >= 3; length--) {
            List<Entry> alike = matching(plain.substring(0, length), 3);
            if (!alike.isEmpty()) {
                return String.join(", ", alike.stream().map(e -> e.name().in(lang)).toList());
            }
        }
        return "";
    }
}
