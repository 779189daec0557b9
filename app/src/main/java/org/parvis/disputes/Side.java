package org.parvis.disputes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which side somebody stands in a dispute. */
public enum Side {
    /** Whose file it is. */
    CONSUMER("C"),
    MERCHANT("M"),
    MEDIATOR("D");

    private final String letter;

    Side(String letter) {
        this.letter = letter;
    }

    /** As files call it. */
    public String letter() {
        return letter;
    }

    /** As in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its code in forms. */
    public static Optional<Side> named(String code) {
        return Stream.of(values()).filter(side -> side.code().equals(code)).findFirst();
    }

    public static Optional<Side> of(@Nullable String letter) {
        return Stream.of(values()).filter(side -> side.letter.equals(letter)).findFirst();
    }

    /** The side across the table; a mediator has none. */
    public Optional<Side> other() {
        return switch (this) {
            case CONSUMER -> Optional.of(MERCHANT);
            case MERCHANT -> Optional.of(CONSUMER);
            case MEDIATOR -> Optional.empty();
        };
    }
}
