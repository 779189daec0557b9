package org.parvis.opendata.risk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parvis.opendata.Stored;
import org.parvis.platform.Digests;

/**
 * What the test of a table found, at the limits that stood then.
 *
 * @param rows what each row is said to be; nothing else stands here when it is no person
 * @param limits the version of the limits
 * @param groups how people fall into groups that look alike
 */
public record RiskFound(PeopleSaid.Rows rows, int limits, Groups groups, List<Finding> findings) {
    public RiskFound {
        findings = List.copyOf(findings);
    }

    /**
     * Rows that are alike in every column that points at a person, or cells of numbers of people.
     *
     * @param rows of the table
     * @param groups how many there are
     * @param smallest how many rows the smallest one has
     * @param small how many rows stand in one that is too small
     */
    public record Groups(long rows, long groups, long smallest, long small) {
        static final Groups NONE = new Groups(0, 0, 0, 0);

        /** The chance to be right about the one who is found most easily; 0 when nobody is. */
        public double greatest() {
            return smallest == 0 ? 0 : 1.0 / smallest;
        }

        /** The same for one taken at random. */
        public double mean() {
            return rows == 0 ? 0 : (double) groups / rows;
        }

        /** The share of rows in a group that is too small. */
        public double share() {
            return rows == 0 ? 0 : (double) small / rows;
        }
    }

    /** Whether nothing is published without a reason. */
    public boolean blocks() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** Tells one result from another: whoever signs says by it which one they saw. */
    public String digest() {
        return Digests.hex(Stored.written(this).getBytes(StandardCharsets.UTF_8));
    }
}
