package org.parvis.kernel;

import java.util.function.Function;

/** The result of asking for something: done, with its value, or refused, with the reason. */
public sealed interface Outcome<T> {
    record Ok<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> refused(String key, Object... args) {
        return new Refused<>(Refusal.of(key, args));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(f.apply(value));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> f) {
        return switch (this) {
            case Ok<T>(T value) -> f.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    /** The value, where a refusal would be a programming error. */
    default T orThrow() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
