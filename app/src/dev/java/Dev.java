import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
    private final Compiling compiling;
    private boolean ended;
    private Process running;

    private Dev(Path root) {
        this.root = root;
        this.compiling = new Compiling(root);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var dev = new Dev(Path.of(args[1]).toAbsolutePath().normalize());
        if (args[0].equals("compile")) {
            System.exit(dev.compiling.compile() ? 0 : 1);
        }
        dev.watch(Arrays.asList(args).subList(2, args.length));
    }

    private void watch(List<String> command) throws IOException, InterruptedException {
        boolean whole = compiling.compile();
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
            if (!compiling.compile()) {
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

    private Map<String, FileTime> stamps() throws IOException {
        var found = new HashMap<String, FileTime>();
        for (var folder : List.of("design-system/src/main", "app/src/main")) {
            for (var file : Folders.files(root.resolve(folder), "")) {
                found.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return found;
    }

    private static void say(String text, Object... args) {
        System.err.println(String.format(Locale.ROOT, text, args));
    }
}
