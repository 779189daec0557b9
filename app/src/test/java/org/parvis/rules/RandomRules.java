package org.parvis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Expressions that somebody hostile could write: each is of the language and mostly of the right
 * types, so that many pass the door, with loops in loops and values that feed on each other.
 */
final class RandomRules {
    private final Random random;
    private final List<String> texts = new ArrayList<>(List.of("text", "person.name"));
    private final List<String> numbers = new ArrayList<>(List.of("amount", "person.age"));
    private int names;

    RandomRules(Random random) {
        this.random = random;
    }

    String next() {
        int depth = 1 + random.nextInt(6);
        return switch (random.nextInt(5)) {
            case 0 -> text(depth);
            case 1 -> number(depth);
            case 2 -> condition(depth);
            case 3 -> list(depth);
            default -> anything(depth);
        };
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String anything(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> text(depth);
            case 1 -> number(depth);
            case 2 -> list(depth);
            case 3 -> context(depth);
            case 4 -> one("persons", "person", "day", "null", "texts", "numbers");
            default -> condition(depth);
        };
    }

    private String text(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? one("\"a\"", "\"aaaab\"", "\"\"") : one(texts);
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> "(" + text(d) + " + " + text(d) + ")";
            case 1 -> "string join(" + textList(d) + ", " + text(d) + ")";
            case 2 -> "replace(" + text(d) + ", \"(a|b)*\", " + text(d) + ")";
            case 3 -> "upper case(" + text(d) + ")";
            case 4 -> "substring(" + text(d) + ", " + one("1", "2", "-1", number(d)) + ")";
            case 5 -> "substring after(" + text(d) + ", " + text(d) + ")";
            case 6 -> "string(" + anything(d) + ")";
            case 7 -> "(if " + condition(d) + " then " + text(d) + " else " + text(d) + ")";
            case 8 -> textList(d) + "[" + one("1", "-1", "2") + "]";
            case 9 -> "min(" + textList(d) + ")";
            case 10 -> field(text(d));
            default -> one(texts);
        };
    }

    private String number(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? one("1", "2.5", "99999999999999999999") : one(numbers);
        }
        int d = depth - 1;
        return switch (random.nextInt(11)) {
            case 0 -> "(" + number(d) + one(" + ", " - ", " * ", " / ") + number(d) + ")";
            case 1 -> "(" + number(d) + ") ** " + one("2", "-3", "20");
            case 2 -> "sum(" + numberList(d) + ")";
            case 3 -> "count(" + list(d) + ")";
            case 4 -> "string length(" + text(d) + ")";
            case 5 -> "modulo(" + number(d) + ", " + number(d) + ")";
            case 6 -> "decimal(" + number(d) + ", " + one("2", "20", "-20") + ")";
            case 7 -> one("max(", "min(", "mean(") + numberList(d) + ")";
            case 8 -> "day." + one("year", "month", "day");
            case 9 -> field(number(d));
            default -> "number(" + text(d) + ")";
        };
    }

    private String condition(int depth) {
        if (depth <= 0) {
            return one("yes", "no", "true", "missing = null");
        }
        int d = depth - 1;
        return switch (random.nextInt(10)) {
            case 0 -> "(" + condition(d) + one(" and ", " or ") + condition(d) + ")";
            case 1 -> "not(" + condition(d) + ")";
            case 2 -> "(" + anything(d) + " = " + anything(d) + ")";
            case 3 -> "(" + number(d) + one(" < ", " >= ", " != ") + number(d) + ")";
            case 4 ->
                    one("contains(", "starts with(", "ends with(") + text(d) + ", " + text(d) + ")";
            case 5 -> "matches(" + text(d) + ", \"(a|b)*c\")";
            case 6 -> "(" + loop(one("some", "every"), " satisfies ", d, Body.CONDITION) + ")";
            case 7 -> "list contains(" + list(d) + ", " + anything(d) + ")";
            case 8 -> "(" + number(d) + " between " + number(d) + " and " + number(d) + ")";
            default -> "(" + anything(d) + " in " + list(d) + ")";
        };
    }

    private String list(int depth) {
        return random.nextBoolean() ? textList(depth) : numberList(depth);
    }

    private String textList(int depth) {
        if (depth <= 0) {
            return "texts";
        }
        int d = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> "split(" + text(d) + ", \"a\")";
            case 1 -> "[" + text(d) + ", " + text(d) + "]";
            case 2 -> "persons.name";
            case 3 -> "(" + loop("for", " return ", d, Body.TEXT) + ")";
            default -> shaped(textList(d), d);
        };
    }

    private String numberList(int depth) {
        if (depth <= 0) {
            return "numbers";
        }
        int d = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> "index of(" + list(d) + ", " + anything(d) + ")";
            case 1 -> "[" + number(d) + ", " + number(d) + "]";
            case 2 -> "persons.age";
            case 3 -> "(" + loop("for", " return ", d, Body.NUMBER) + ")";
            default -> shaped(numberList(d), d);
        };
    }

    private String shaped(String list, int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> "sort(" + list + ")";
            case 1 -> "distinct values(" + list + ")";
            case 2 -> "reverse(" + list + ")";
            case 3 -> "concatenate(" + list + ", " + list + ")";
            case 4 -> "append(" + list + ", " + anything(depth) + ")";
            case 5 -> list + "[" + one("item != null", "item = " + anything(depth)) + "]";
            default -> "persons[age > " + number(depth) + "].name";
        };
    }

    private enum Body {
        TEXT,
        NUMBER,
        CONDITION
    }

    /** One or two variables, over lists or over ranges, seen by what is said of them. */
    private String loop(String word, String then, int depth, Body body) {
        StringBuilder loop = new StringBuilder(word);
        int textsBefore = texts.size();
        int numbersBefore = numbers.size();
        int variables = 1 + random.nextInt(2);
        for (int i = 0; i < variables; i++) {
            String name = "v" + names++;
            loop.append(i == 0 ? " " : ", ").append(name).append(" in ");
            switch (random.nextInt(3)) {
                case 0 -> {
                    loop.append("1..").append(one("3", "40", "900"));
                    numbers.add(name);
                }
                case 1 -> {
                    loop.append(numberList(depth - 1));
                    numbers.add(name);
                }
                default -> {
                    loop.append(textList(depth - 1));
                    texts.add(name);
                }
            }
        }
        loop.append(then)
                .append(
                        switch (body) {
                            case TEXT -> text(depth);
                            case NUMBER -> number(depth);
                            case CONDITION -> condition(depth);
                        });
        texts.subList(textsBefore, texts.size()).clear();
        numbers.subList(numbersBefore, numbers.size()).clear();
        return loop.toString();
    }

    private String context(int depth) {
        return "{a: " + anything(depth - 1) + ", b: [a, a], c: [b, b, b]}";
    }

    private String field(String value) {
        return "{a: " + value + ", b: a}.b";
    }
}
