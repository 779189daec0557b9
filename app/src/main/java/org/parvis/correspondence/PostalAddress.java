package org.parvis.correspondence;

import java.util.List;
import org.parvis.kernel.Outcome;

/** A postal address as an envelope bears it, below the name. */
public record PostalAddress(List<String> lines) {
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final int LONGEST = 100;

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /** Two lines at least: a street or a box, and a place. */
    public static Outcome<PostalAddress> of(String typed) {
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return Outcome.refused("correspondence.refused.postal.missing");
        }
        boolean fits = lines.stream().allMatch(line -> line.length() <= LONGEST);
        return lines.size() >= FEWEST && lines.size() <= MOST && fits
                ? Outcome.ok(new PostalAddress(lines))
                : Outcome.refused("correspondence.refused.postal", FEWEST, MOST);
    }

    public String text() {
        return String.join("\n", lines);
    }
}
