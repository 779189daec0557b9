package org.parvis.privacy;

import java.util.List;
import java.util.function.Function;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;

/** Reads a file of the pack's folder on privacy; what is wrong in it is said with its line. */
final class PackFile {
    private PackFile() {}

    static <T> Outcome<List<T>> read(
            String name, String text, Function<YamlFile, List<T>> reading) {
        try {
            return Outcome.ok(List.copyOf(reading.apply(YamlFile.read(name, text))));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    /** What the pack says, or nothing. */
    static <T> Held<List<T>> of(
            ContentPack pack, String name, Function<YamlFile, List<T>> reading) {
        String path = "privacy/" + name;
        return pack.held(
                () ->
                        pack.text(path)
                                .map(text -> read(path, text, reading))
                                .orElse(Outcome.ok(List.of())),
                List.of());
    }
}
