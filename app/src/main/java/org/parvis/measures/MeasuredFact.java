package org.parvis.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.RecordRef;

/**
 * One thing that happened and counts. The key makes it count once however often it is told; the
 * quantity is +1, or −1 for a correction. Dimensions are short codes (a channel, an outcome), never
 * words that somebody typed, so that no personal data can enter a figure.
 */
public record MeasuredFact(
        String kind,
        String key,
        RecordRef record,
        Home home,
        String service,
        Map<String, String> dimensions,
        LocalDate day,
        long quantity,
        @Nullable BigDecimal value) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public MeasuredFact {
        requireCode("kind", kind);
        requireCode("service", service);
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("A fact's key has 1 to 200 characters");
        }
        if (quantity == 0) {
            throw new IllegalArgumentException("A fact that counts for nothing is no fact: " + key);
        }
        dimensions.forEach(MeasuredFact::requireCode);
        dimensions.keySet().forEach(name -> requireCode("dimension", name));
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    /** A fact that counts for one, in the home of its record. */
    public static MeasuredFact one(
            String kind, String key, RecordRef record, String service, LocalDate day) {
        return new MeasuredFact(kind, key, record, record.home(), service, Map.of(), day, 1, null);
    }

    /** The same for another body: the record stays where it is. */
    public MeasuredFact in(Home body) {
        return new MeasuredFact(kind, key, record, body, service, dimensions, day, quantity, value);
    }

    public MeasuredFact by(String dimension, String code) {
        var more = new TreeMap<>(dimensions);
        more.put(dimension, code);
        return new MeasuredFact(kind, key, record, home, service, more, day, quantity, value);
    }

    public MeasuredFact withValue(long number) {
        var exact = BigDecimal.valueOf(number);
        return new MeasuredFact(kind, key, record, home, service, dimensions, day, quantity, exact);
    }

    /** The same, counting for so many. */
    public MeasuredFact times(long many) {
        return new MeasuredFact(kind, key, record, home, service, dimensions, day, many, value);
    }

    /** The fact that takes this one back, under its own key. */
    public MeasuredFact opposite(String newKey) {
        return new MeasuredFact(
                kind, newKey, record, home, service, dimensions, day, -quantity, value);
    }

    private static void requireCode(String what, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a code for a fact's " + what + ": " + code);
        }
    }
}
