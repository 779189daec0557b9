import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Styles, templates, resources and classes of the program, each made again where it changed. */
final class Compiling {
    private final Path root;
    private final Path out;
    private final Path generated;
    private final Path templates;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

    Compiling(Path root) {
        this.root = root;
        this.out = root.resolve("app/target/dev/classes");
        this.generated = root.resolve("app/target/dev/generated");
        this.templates = root.resolve("app/target/dev/jte");
    }

    /** Compiles what changed since the last time; true when all of it stands. */
    boolean compile() throws IOException {
        styles();
        templates();
        resources();
        var sources = sources();
        var known = known();
        var changed = new HashSet<Path>();
        sources.forEach(
                (file, stamp) -> {
                    if (!stamp.equals(known.get(file.toString()))) {
                        changed.add(file);
                    }
                });
        boolean gone = known.keySet().stream().anyMatch(k -> !sources.containsKey(Path.of(k)));
        if (gone) {
            clearClasses();
            changed.addAll(sources.keySet());
        }
        if (changed.isEmpty()) {
            return true;
        }
        boolean done =
                javac(
                        changed.size() == sources.size()
                                ? changed
                                : withThoseNaming(changed, sources.keySet()));
        if (done) {
            remember(sources);
        }
        return done;
    }

    /** A resource that is no more would be found beside the one that took its place. */
    private void resources() throws IOException {
        var resources = root.resolve("app/src/main/resources");
        Folders.mirror(resources, out);
        Folders.forget(out, file -> !file.toString().endsWith(".class"), resources);
    }

    /**
     * Styles and scripts are made by the design system's own build, when one of them is newer than
     * what it made.
     */
    private void styles() throws IOException {
        var made = root.resolve("design-system/target/generated-resources/ds");
        var madeAt = Folders.newest(made);
        boolean stale = false;
        for (var folder : List.of("scss", "js", "assets")) {
            stale |=
                    Folders.newest(root.resolve("design-system/src/main").resolve(folder))
                                    .compareTo(madeAt)
                            > 0;
        }
        if (!stale) {
            return;
        }
        try {
            new ProcessBuilder("node", "build/build.mjs")
                    .directory(root.resolve("design-system").toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean javac(Set<Path> files) throws IOException {
        Files.createDirectories(out);
        var arguments =
                new ArrayList<String>(
                        List.of(
                                "-d",
                                out.toString(),
                                "-cp",
                                out + ":" + System.getProperty("java.class.path"),
                                "-proc:none",
                                "-parameters",
                                "-g",
                                "-nowarn",
                                "--release",
                                "25",
                                "-Xlint:none",
                                "-implicit:none"));
        files.forEach(f -> arguments.add(f.toString()));
        return javac.run(null, null, System.err, arguments.toArray(String[]::new)) == 0;
    }

    /**
     * A type is named by those that use it; a search for the word finds a few too many, never too
     * few.
     */
    private static Set<Path> withThoseNaming(Set<Path> changed, Set<Path> all) throws IOException {
        var names = new HashSet<String>();
        for (var file : changed) {
            names.add(file.getFileName().toString().replace(".java", ""));
        }
        var found = new HashSet<>(changed);
        for (var file : all) {
            if (!found.contains(file) && naming(Files.readString(file), names)) {
                found.add(file);
            }
        }
        return found;
    }

    private static boolean naming(String text, Set<String> names) {
        return names.stream()
                .anyMatch(
                        name -> {
                            for (int at = text.indexOf(name);
                                    at >= 0;
                                    at = text.indexOf(name, at + 1)) {
                                int end = at + name.length();
                                if ((at == 0
                                                || !Character.isJavaIdentifierPart(
                                                        text.charAt(at - 1)))
                                        && (end == text.length()
                                                || !Character.isJavaIdentifierPart(
                                                        text.charAt(end)))) {
                                    return true;
                                }
                            }
                            return false;
                        });
    }

    /**
     * Templates to Java, rewriting only what differs, so that unchanged ones are not compiled
     * again.
     */
    private void templates() throws IOException {
        var components = root.resolve("design-system/src/main/jte");
        var pages = root.resolve("app/src/main/jte");
        boolean changed = Folders.mirror(components, templates);
        changed |= Folders.mirror(pages, templates);
        changed |= Folders.forget(templates, components, pages);
        if (!changed && Files.isDirectory(generated)) {
            return;
        }
        var fresh = generated.resolveSibling("generated-now");
        Folders.forget(fresh);
        var engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(templates),
                        fresh,
                        ContentType.Html,
                        null,
                        "org.parvis");
        engine.setTrimControlStructures(true);
        engine.generateAll();
        Folders.mirror(fresh, generated);
        Folders.forget(generated, fresh);
    }

    private Map<Path, String> sources() throws IOException {
        var found = new TreeMap<Path, String>();
        for (var folder :
                List.of(
                        root.resolve("design-system/src/main/java"),
                        root.resolve("app/src/main/java"),
                        generated)) {
            for (var file : Folders.files(folder, ".java")) {
                found.put(file, stamp(file));
            }
        }
        return found;
    }

    private static String stamp(Path file) {
        try {
            return String.format(
                    Locale.ROOT,
                    "%d-%d",
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> known() throws IOException {
        var file = out.resolveSibling("known");
        var found = new HashMap<String, String>();
        if (Files.exists(file) && Files.isDirectory(out)) {
            for (var line : Files.readAllLines(file)) {
                int at = line.indexOf(' ');
                found.put(line.substring(at + 1), line.substring(0, at));
            }
        }
        return found;
    }

    private void remember(Map<Path, String> sources) throws IOException {
        Files.write(
                out.resolveSibling("known"),
                sources.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
    }

    private void clearClasses() throws IOException {
        for (var file : Folders.files(out, ".class")) {
            Files.delete(file);
        }
    }
}
