package org.parvis.catalogue.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.catalogue.Problem;

/**
 * Puts the text of the decision tables into the tree of a definition, where it only names their
 * files: from then on a definition is whole, and its version covers its tables.
 */
final class TableFiles {
    private TableFiles() {}

    static void fill(
            String file,
            Tree tree,
            Function<String, Optional<String>> beside,
            List<Problem> problems) {
        if (tree instanceof Tree.Branch root
                && root.children().get("form") instanceof Tree.Branch form
                && form.children().get("tables") instanceof Tree.Row tables) {
            for (Tree item : tables.items()) {
                if (item instanceof Tree.Branch table
                        && table.children().get("file") instanceof Tree.Leaf name
                        && !table.children().containsKey("text")) {
                    fill(file, table, name, beside, problems);
                }
            }
        }
    }

    private static void fill(
            String file,
            Tree.Branch table,
            Tree.Leaf name,
            Function<String, Optional<String>> beside,
            List<Problem> problems) {
        Optional<String> text = beside.apply(name.text());
        if (text.isEmpty()) {
            problems.add(Problem.at(file, name.line(), "form.tables", "no-such-file", name.text()));
            return;
        }
        String lines = text.get().replace("\r\n", "\n");
        table.children().put("text", new Tree.Leaf(name.line(), lines, false));
    }
}
