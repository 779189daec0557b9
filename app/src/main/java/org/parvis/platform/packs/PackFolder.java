package org.parvis.platform.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parvis.platform.packs.PackProblem.Place;

/**
 * A folder that somebody gives as a content pack, read once and whole: plain files with plain
 * names, of bounded size, inside the folder. No link is followed. What begins with a dot belongs to
 * tools and is no part of the pack.
 */
final class PackFolder extends SimpleFileVisitor<Path> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 10_000;
    private static final int LARGEST = 20_000_000;
    private static final long LARGEST_IN_ALL = 200_000_000;

    private final Path root;
    private final Predicate<String> taken;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<PackProblem> problems = new ArrayList<>();
    private long inAll;

    private PackFolder(Path root, Predicate<String> taken) {
        this.root = root;
        this.taken = taken;
    }

    /** What the folder holds, or why it cannot be a pack. */
    record Given(Map<String, byte[]> files, List<PackProblem> problems) {
        String digest() {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                files.forEach(
                        (path, bytes) -> {
                            String head = path + "\0" + bytes.length + "\0";
                            sha.update(head.getBytes(StandardCharsets.UTF_8));
                            sha.update(bytes);
                        });
                return HexFormat.of().formatHex(sha.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Given read(Path given) {
        return read(given, any -> true);
    }

    /** The same of those files whose names are taken; of the others nothing but names is read. */
    static Given read(Path given, Predicate<String> taken) {
        PackFolder folder = new PackFolder(given, taken);
        if (Files.isDirectory(given)) {
            folder.walk();
        } else {
            folder.problem(given, "no-folder");
        }
        return new Given(folder.files, PackProblem.ordered(folder.problems));
    }

    private void walk() {
        try {
            Files.walkFileTree(root, this);
        } catch (IOException e) {
            problem(root, "unreadable");
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes ignored) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (hidden(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!plain(folder) || root.relativize(folder).getNameCount() > DEEPEST) {
            problem(folder, "name");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (hidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        inAll += attributes.size();
        if (attributes.isSymbolicLink()) {
            problem(file, "link");
        } else if (!attributes.isRegularFile() || !plain(file)) {
            problem(file, "name");
        } else if (attributes.size() > LARGEST
                || inAll > LARGEST_IN_ALL
                || files.size() >= MOST_FILES) {
            problem(file, "size", LARGEST / 1_000_000);
            return inAll > LARGEST_IN_ALL || files.size() >= MOST_FILES
                    ? FileVisitResult.TERMINATE
                    : FileVisitResult.CONTINUE;
        } else if (taken.test(name(file))) {
            files.put(name(file), bytes(file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        problem(file, "unreadable");
        return FileVisitResult.CONTINUE;
    }

    /** A file that grows meanwhile is read as far as it was looked at. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(LARGEST);
        }
    }

    private static boolean hidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static boolean plain(Path path) {
        return NAME.matcher(String.valueOf(path.getFileName())).matches();
    }

    private String name(Path path) {
        Path below = path.equals(root) ? root.getFileName() : root.relativize(path);
        return String.valueOf(below).replace('\\', '/');
    }

    private void problem(Path path, String key, Object... args) {
        problems.add(PackProblem.at(Place.of(name(path), 1), "folder." + key, args));
    }
}
