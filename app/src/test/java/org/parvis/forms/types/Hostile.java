package org.parvis.forms.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parvis.forms.spi.Typed;

/** What nobody types, but a request may carry. */
final class Hostile {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private Hostile() {}

    static List<String> texts() {
        List<String> texts =
                new ArrayList<>(
                        List.of(
                                "\u0000",
                                "a\u0000b",
                                "\u0001\u0007\u001b[31m",
                                "\u202Egnp.exe\u202C",
                                "\u2066isolat\u2069\u200B\u200D\uFEFF",
                                "\u200B\u200B",
                                "\uD800",
                                "\uDC00\uD800",
                                "\uFFFF\uFFFE",
                                "Ã©tÃ© \uFFFD",
                                "e\u0301".repeat(200),
                                "\u0301".repeat(5_000),
                                "<script>alert(1)</script>",
                                "' OR 1=1; --",
                                "${7*7}#{7*7}{{7*7}}",
                                "{0,number,#.##}{",
                                "=HYPERLINK(\"http://x\")",
                                "../../etc/passwd",
                                "\r\nSet-Cookie: a=b",
                                "١٢٣٤٥",
                                "١٢",
                                "𝟙𝟚𝟛",
                                "９９９",
                                "Ⅻ",
                                "-0",
                                "-",
                                "+",
                                ".",
                                ",",
                                "1e9999",
                                "NaN",
                                "Infinity",
                                "0x10",
                                "9".repeat(400),
                                "-" + "9".repeat(40),
                                "0." + "0".repeat(400) + "1",
                                "99999999999999999999.99",
                                "2026-02-30",
                                "31",
                                "2147483648",
                                "a@" + "b.".repeat(2_000) + "c",
                                "@".repeat(3_000),
                                "(".repeat(10_000),
                                "/".repeat(5_000),
                                "not-a-number/12/x",
                                "//",
                                "true\u200B",
                                "TRUE",
                                "null"));
        texts.add("x".repeat(TEN_MEGABYTES));
        texts.add("1".repeat(TEN_MEGABYTES));
        texts.add("\n".repeat(TEN_MEGABYTES));
        texts.add(" ".repeat(TEN_MEGABYTES) + "1");
        return texts;
    }

    /** Each text in each part, alone and among good ones; repeated values; parts left out. */
    static List<Typed> typed(List<String> parts, List<Typed> examples) {
        List<Typed> all = new ArrayList<>();
        Typed good = examples.getFirst();
        for (String text : texts()) {
            Map<String, List<String>> everywhere = new HashMap<>();
            parts.forEach(part -> everywhere.put(part, List.of(text)));
            all.add(new Typed(everywhere));
            if (parts.size() > 1) {
                parts.forEach(part -> all.add(with(good, part, List.of(text))));
            }
        }
        for (String part : parts) {
            all.add(with(good, part, List.of()));
            all.add(with(good, part, List.of("", "", "x")));
            all.add(with(good, part, Collections.nCopies(100, "x")));
            List<String> twice = new ArrayList<>(good.parts().getOrDefault(part, List.of()));
            twice.addAll(List.copyOf(twice));
            all.add(with(good, part, twice));
        }
        all.add(new Typed(Map.of("unknown-part", List.of("x"))));
        return all;
    }

    private static Typed with(Typed good, String part, List<String> values) {
        Map<String, List<String>> parts = new HashMap<>(good.parts());
        parts.put(part, values);
        return new Typed(parts);
    }

    /** What may come in the place of an exported answer. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>(texts());
        lines.addAll(
                List.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        "[null]",
                        "{\"a\":null}",
                        "[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]",
                        "{\"currency\":\"XXX\",\"minor\":-1}",
                        "12345678901234567890",
                        "1.5",
                        "true",
                        "\"text\"",
                        "\"\\u0000\"",
                        "[\"a\",\"a\",\"zz\"]",
                        "{\"start\":\"2026-13-40\"}"));
        return lines;
    }

    static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            out.appendCodePoint(
                    random.nextInt(3) == 0
                            ? random.nextInt(Character.MAX_CODE_POINT)
                            : random.nextInt(128));
        }
        return out.toString();
    }
}
