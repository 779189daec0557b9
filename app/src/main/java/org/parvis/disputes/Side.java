package org.parvis.disputes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which side somebody stands in a dispute. */
public enum Side {
    /** Whose file it is. */
    CONSUMER("C", "A"),
    MERCHANT("M", "B"),
    /** Nobody stands beside who mediates: no letter is theirs. */
    MEDIATOR("D", "");

    private final String letter;
    private final String beside;

    Side(String letter, String beside) {
        this.letter = letter;
        this.beside = beside;
    }

    /**
     * How somebody stands in a file.
     *
     * @param beside whether they are no part of that side: it trusts them, and they stand by it
     */
    public record Standing(Side side, boolean beside) {
        /** As files call it. */
        public String letter() {
            return beside ? side.beside : side.letter;
        }

        /** As in message keys, and in roles. */
        public String code() {
            return beside ? "support" : side.code();
        }

        /** Nothing for a letter that is none of them. */
        public static Optional<Standing> of(@Nullable String letter) {
            return Stream.of(Side.values())
                    .flatMap(side -> Stream.of(side.own(), side.trusted()))
                    .filter(it -> !it.letter().isEmpty() && it.letter().equals(letter))
                    .findFirst();
        }
    }

    /** How one of that side stands there. */
    public Standing own() {
        return new Standing(this, false);
    }

    /** How somebody stands there whom it trusts. */
    public Standing trusted() {
        return new Standing(this, true);
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

    /** The side across the table; a mediator has none. */
    public Optional<Side> other() {
        return switch (this) {
            case CONSUMER -> Optional.of(MERCHANT);
            case MERCHANT -> Optional.of(CONSUMER);
            case MEDIATOR -> Optional.empty();
        };
    }
}
