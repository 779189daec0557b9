package org.parvis.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.YamlFile;

/** Everything that is wrong in files, each with its file and line: whoever writes corrects once. */
final class Problems {
    private final List<Refusal> found = new ArrayList<>();

    /** What is read, or that instead when it cannot be. */
    <T> T or(T without, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (YamlFile.Unreadable unreadable) {
            found.add(unreadable.refusal());
            return without;
        }
    }

    void when(Runnable check) {
        or(
                true,
                () -> {
                    check.run();
                    return true;
                });
    }

    void add(String key, Object... args) {
        found.add(Refusal.of(key, args));
    }

    List<Refusal> all() {
        return List.copyOf(found);
    }
}
