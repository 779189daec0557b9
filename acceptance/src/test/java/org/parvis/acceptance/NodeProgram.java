package org.parvis.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What others made for Node, with the packages that its lock file names. */
final class NodeProgram {
    private final Path folder;

    /** Installs it. */
    NodeProgram(Path folder) throws IOException, InterruptedException {
        this.folder = folder.toAbsolutePath();
        run(
                List.of(
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--loglevel=error"));
    }

    /** Runs it to its end, which must be a good one. */
    String says(String script, Object... told) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("node", script));
        for (Object one : told) {
            words.add(one.toString());
        }
        return run(words);
    }

    private String run(List<String> words) throws IOException, InterruptedException {
        return Command.says(folder, words);
    }
}
