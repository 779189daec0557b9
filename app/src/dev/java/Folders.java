import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders that are copies of others. */
final class Folders {
    private Folders() {}

    static FileTime newest(Path folder) throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var file : files(folder, "")) {
            var at = Files.getLastModifiedTime(file);
            newest = at.compareTo(newest) > 0 ? at : newest;
        }
        return newest;
    }

    /** Takes away what is in none of the sources any more; true when something was. */
    static boolean forget(Path copies, Path... sources) throws IOException {
        return forget(copies, file -> true, sources);
    }

    /** The same of those files alone. */
    static boolean forget(Path copies, Predicate<Path> which, Path... sources) throws IOException {
        boolean changed = false;
        for (var file : files(copies, "")) {
            var name = copies.relativize(file).toString();
            if (which.test(file)
                    && Stream.of(sources).noneMatch(source -> Files.exists(source.resolve(name)))) {
                Files.delete(file);
                changed = true;
            }
        }
        return changed;
    }

    /** Copies what differs; true when something did. */
    static boolean mirror(Path from, Path to) throws IOException {
        boolean changed = false;
        for (var file : files(from, "")) {
            var target = to.resolve(from.relativize(file).toString());
            if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
                changed = true;
            }
        }
        return changed;
    }

    static List<Path> files(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> f.toString().endsWith(end) && Files.isRegularFile(f)).toList();
        }
    }
}
