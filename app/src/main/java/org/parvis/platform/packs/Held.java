package org.parvis.platform.packs;

import java.util.function.Supplier;
import org.parvis.kernel.Outcome;

/**
 * What a module reads from the content pack and holds in memory: read when first asked for, and
 * again once another pack was taken in. While a pack is judged it is read from that one, on that
 * thread alone.
 */
public final class Held<T> implements Supplier<T> {
    private final ContentPack pack;
    private final Supplier<Outcome<T>> reading;
    private final T without;

    Held(ContentPack pack, Supplier<Outcome<T>> reading, T without) {
        this.pack = pack;
        this.reading = reading;
        this.without = without;
    }

    /** As the pack in force says; without it, what an installation has whose pack says nothing. */
    @Override
    @SuppressWarnings("unchecked") // put there by this method alone
    public T get() {
        var read = pack.edition().read();
        Object known = read.get(this);
        if (known != null) {
            return (T) known;
        }
        T value =
                switch (read()) {
                    case Outcome.Ok<T>(T ok) -> ok;
                    case Outcome.Refused<T>(var refusal) -> {
                        pack.unread(refusal);
                        yield without;
                    }
                };
        Object first = read.putIfAbsent(this, value);
        return first == null ? value : (T) first;
    }

    private Outcome<T> read() {
        try {
            return reading.get();
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }
}
