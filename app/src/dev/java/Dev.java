import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The short way from a saved file to the browser: watches the sources, compiles what changed and
 * what names it, and starts the program again. The checks of the build (Error Prone, NullAway,
 * modules, format) are left to {@code ./test}.
 *
 * <pre>java -cp CLASSPATH Dev.java compile ROOT
 * java -cp CLASSPATH Dev.java watch ROOT COMMAND ...</pre>
 */
final class Dev {
    private static final long PAUSE = 150;
    private final Path root;
    private final Path out;
    private final Path generated;
    private final Path templates;
    private boolean ended;
    private Process running;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

    private Dev(Path root) {
        this.root = root;
        this.out = root.resolve("app/target/dev/classes");
        this.generated = root.resolve("app/target/dev/generated");
        this.templates = root.resolve("app/target/dev/jte");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var dev = new Dev(Path.of(args[1]).toAbsolutePath().normalize());
        if (args[0].equals("compile")) {
            System.exit(dev.compile() ? 0 : 1);
        }
        dev.watch(Arrays.asList(args).subList(2, args.length));
    }

    private void watch(List<String> command) throws IOException, InterruptedException {
        boolean whole = compile();
        var program = whole ? start(command) : null;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        var seen = stamps();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            var now = stamps();
            if (now.equals(seen)) {
                continue;
            }
            seen = now;
            long begin = System.nanoTime();
            if (!compile()) {
                say("Not started again: mend what is above.");
                continue;
            }
            stop(program);
            program = start(command);
            say("Compiled and starting again after %.1f s ...", (System.nanoTime() - begin) / 1e9);
        }
    }

    /** Not while the watcher itself is ending: nobody would stop that one. */
    private synchronized Process start(List<String> command) throws IOException {
        if (!ended) {
            running = new ProcessBuilder(command).inheritIO().start();
        }
        return running;
    }

    private synchronized void end() {
        ended = true;
        stop(running);
    }

    private static void stop(Process program) {
        if (program == null) {
            return;
        }
        program.destroy();
        program.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(e -> program.destroyForcibly())
                .join();
    }

    /** Compiles what changed since the last time; true when all of it stands. */
    private boolean compile() throws IOException {
        styles();
        templates();
        mirror(root.resolve("app/src/main/resources"), out);
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

    /**
     * Styles and scripts are made by the design system's own build, when one of them is newer than
     * what it made.
     */
    private void styles() throws IOException {
        var made = root.resolve("design-system/target/generated-resources/ds");
        var madeAt = newest(made);
        boolean stale = false;
        for (var folder : List.of("scss", "js", "assets")) {
            stale |=
                    newest(root.resolve("design-system/src/main").resolve(folder)).compareTo(madeAt)
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

    private static FileTime newest(Path folder) throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var file : files(folder, "")) {
            var at = Files.getLastModifiedTime(file);
            newest = at.compareTo(newest) > 0 ? at : newest;
        }
        return newest;
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
        boolean changed = mirror(components, templates);
        changed |= mirror(pages, templates);
        changed |= forget(templates, components, pages);
        if (!changed && Files.isDirectory(generated)) {
            return;
        }
        var fresh = generated.resolveSibling("generated-now");
        forget(fresh);
        var engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(templates),
                        fresh,
                        ContentType.Html,
                        null,
                        "org.parvis");
        engine.setTrimControlStructures(true);
        engine.generateAll();
        mirror(fresh, generated);
        forget(generated, fresh);
    }

    /** Takes away what is in none of the sources any more; true when something was. */
    private static boolean forget(Path copies, Path... sources) throws IOException {
        boolean changed = false;
        for (var file : files(copies, "")) {
            var name = copies.relativize(file).toString();
            if (Stream.of(sources).noneMatch(source -> Files.exists(source.resolve(name)))) {
                Files.delete(file);
                changed = true;
            }
        }
        return changed;
    }

    /** Copies what differs; true when something did. */
    private static boolean mirror(Path from, Path to) throws IOException {
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

    private Map<Path, String> sources() throws IOException {
        var found = new TreeMap<Path, String>();
        for (var folder :
                List.of(
                        root.resolve("design-system/src/main/java"),
                        root.resolve("app/src/main/java"),
                        generated)) {
            for (var file : files(folder, ".java")) {
                found.put(file, stamp(file));
            }
        }
        return found;
    }

    private Map<String, FileTime> stamps() throws IOException {
        var found = new HashMap<String, FileTime>();
        for (var folder : List.of("design-system/src/main", "app/src/main")) {
            for (var file : files(root.resolve(folder), "")) {
                found.put(file.toString(), Files.getLastModifiedTime(file));
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
        for (var file : files(out, ".class")) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> f.toString().endsWith(end) && Files.isRegularFile(f)).toList();
        }
    }

    private static void say(String text, Object... args) {
        System.err.println(String.format(Locale.ROOT, text, args));
    }
}
