package org.parvis.platform.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.testing.WholePack;
import org.yaml.snakeyaml.Yaml;

/**
 * A pack with one thing wrong in it, as `hostile/cases` has them.
 *
 * @param says what is wrong
 * @param changed the file that is changed
 * @param reason part of the key of the reason
 * @param told the file that the reason names
 */
record HostilePack(
        String says, String changed, String reason, String told, Map<String, Object> written) {
    static final Path FOLDER = Path.of("src/test/resources/hostile");
    static final Path BASE = FOLDER.resolve("base");

    static List<HostilePack> all() throws IOException {
        List<HostilePack> all = new ArrayList<>();
        for (Path file : ContentPack.files(FOLDER.resolve("cases"), ".yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(Files.readString(file));
            cases.forEach(one -> all.add(of(one)));
        }
        return all;
    }

    private static HostilePack of(Map<String, Object> one) {
        String file = text(one, "file");
        String own = String.valueOf(Path.of(file).getFileName());
        return new HostilePack(
                text(one, "says"),
                file,
                text(one, "reason"),
                String.valueOf(one.getOrDefault("at", own)),
                one);
    }

    private static String text(Map<String, Object> one, String key) {
        return String.valueOf(Objects.requireNonNull(one.get(key), key + " of " + one));
    }

    /** Makes the pack in a folder. */
    Path in(Path folder) throws IOException {
        WholePack.copy(BASE, folder);
        Path file = folder.resolve(changed);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (written.containsKey("gone")) {
            Files.delete(file);
        } else if (written.containsKey("link")) {
            Files.createSymbolicLink(file, Path.of(text(written, "link")));
        } else if (written.containsKey("copy")) {
            Files.copy(folder.resolve(text(written, "copy")), file);
        } else if (written.containsKey("bytes")) {
            Files.write(file, Base64.getDecoder().decode(text(written, "bytes")));
        } else if (written.containsKey("write")) {
            int times = (int) written.getOrDefault("repeat", 1);
            Files.writeString(file, text(written, "write").repeat(times));
        } else {
            change(file);
        }
        return folder;
    }

    private void change(Path file) throws IOException {
        String text = Files.readString(file);
        String from = text(written, "from");
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalStateException(says + ": the file has no " + from);
        }
        String to = text(written, "to");
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    @Override
    public String toString() {
        return says;
    }
}
