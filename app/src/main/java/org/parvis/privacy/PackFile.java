package org.parvis.privacy;

import java.util.List;
import java.util.function.Function;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.YamlFile;

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

    /** What the pack says, or nothing; a file that cannot be read stops the start. */
    static <T> List<T> of(ContentPack pack, String name, Function<YamlFile, List<T>> reading) {
        String path = "privacy/" + name;
        return pack.text(path).map(text -> orStop(read(path, text, reading))).orElse(List.of());
    }

    private static <T> List<T> orStop(Outcome<List<T>> outcome) {
        return switch (outcome) {
            case Outcome.Ok<List<T>>(List<T> all) -> all;
            case Outcome.Refused<List<T>>(var refusal) ->
                    throw new IllegalStateException("The content pack cannot be read: " + refusal);
        };
    }
}
