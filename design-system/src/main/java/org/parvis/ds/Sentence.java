package org.parvis.ds;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One parsed message. Most have no place to fill and cost nothing to say; most of the others take
 * texts as they are, between pieces found once.
 *
 * @param format what fills its places; none where it has none
 * @param pieces text, place, text, place… text; none when a place wants more than a text
 */
record Sentence(
        String text,
        @Nullable MessageFormat format,
        Set<String> places,
        @Nullable List<String> pieces) {
    private static final Pattern STOPPED = Pattern.compile("\\p{L}\\.$");

    /** Signs that say something else than themselves in a pattern. */
    private static final Pattern SIGNS = Pattern.compile("[{}'|#]");

    /**
     * @throws IllegalArgumentException when it is malformed
     */
    static Sentence of(String pattern, ULocale locale) {
        if (!SIGNS.matcher(pattern).find()) {
            return new Sentence(pattern, null, Set.of(), null);
        }
        var format = new MessageFormat(pattern, locale);
        var places = Set.copyOf(format.getArgumentNames());
        return places.isEmpty()
                ? new Sentence(format.format(new Object[0]), null, places, null)
                : new Sentence(pattern, format, places, pieces(pattern));
    }

    private static @Nullable List<String> pieces(String text) {
        var pattern = new MessagePattern(text);
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_START -> {
                    if (part.getArgType() != MessagePattern.ArgType.NONE) {
                        return null;
                    }
                    pieces.add(text.substring(from, part.getIndex()));
                }
                case ARG_NAME, ARG_NUMBER -> pieces.add(pattern.getSubstring(part));
                case ARG_LIMIT -> from = part.getLimit();
                case MSG_START, MSG_LIMIT -> {}
                default -> {
                    return null; // signs that are quoted or left out
                }
            }
        }
        pieces.add(text.substring(from));
        return List.copyOf(pieces);
    }

    String say(Object[] args) {
        if (format == null) {
            return text;
        }
        var plain = pieces == null ? null : filled(pieces, args);
        return oneStop(plain == null ? formatted(format, args) : plain, args);
    }

    private static String formatted(MessageFormat format, Object[] args) {
        // the parsed format keeps state while it writes
        synchronized (format) {
            return args.length == 1 && args[0] instanceof Map<?, ?> named
                    ? format.format(named)
                    : format.format(args);
        }
    }

    /** A value that ends with a stop, as « 8:24 p.m. » does, also ends its sentence. */
    private static String oneStop(String said, Object[] args) {
        var one = said;
        if (one.contains("..")) {
            for (Object value : values(args)) {
                if (value instanceof String text && STOPPED.matcher(text).find()) {
                    one = one.replace(text + ".", text);
                }
            }
        }
        return one;
    }

    private static Collection<?> values(Object[] args) {
        return args.length == 1 && args[0] instanceof Map<?, ?> named
                ? named.values()
                : Arrays.asList(args);
    }

    /** Texts only: numbers and days are written by the format, in its language. */
    private static @Nullable String filled(List<String> pieces, Object[] args) {
        var out = new StringBuilder(pieces.getFirst());
        for (int i = 1; i < pieces.size(); i += 2) {
            if (!(value(pieces.get(i), args) instanceof String value)) {
                return null;
            }
            out.append(value).append(pieces.get(i + 1));
        }
        return out.toString();
    }

    private static @Nullable Object value(String place, Object[] args) {
        if (args.length == 1 && args[0] instanceof Map<?, ?> named) {
            return named.get(place);
        }
        var number = place.length() == 1 ? place.charAt(0) - '0' : -1;
        return number >= 0 && number < args.length ? args[number] : null;
    }
}
