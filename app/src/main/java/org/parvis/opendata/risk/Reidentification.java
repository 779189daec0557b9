package org.parvis.opendata.risk;

import java.util.ArrayList;
import java.util.List;
import org.parvis.opendata.Column;
import org.parvis.opendata.OwnFile;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableCounts;
import org.parvis.opendata.tables.TableTooMuch;
import org.springframework.stereotype.Component;

/**
 * Tests whether somebody could be found in a table, over every one of its rows. It is computed when
 * it is asked for and kept nowhere: what is kept is what whoever signed has seen.
 */
@Component
public class Reidentification {
    private static final String FILE = "opendata/people.yaml";

    private final TableCounts tables;
    private final Limits limits;

    Reidentification(TableCounts tables) {
        this.tables = tables;
        this.limits = Limits.read(OwnFile.read(FILE));
    }

    /** At which numbers. */
    public Limits limits() {
        return limits;
    }

    /**
     * What is found. A table that is too large to be tested is told as a finding.
     *
     * @param source digest of the table as it came
     * @param before what was published before, newest first; at most as many as the limits say
     */
    public RiskFound of(
            String source, List<Column> columns, PeopleSaid said, List<Version> before) {
        if (!said.rows().tested()) {
            return new RiskFound(said.rows(), limits.version(), RiskFound.Groups.NONE, List.of());
        }
        List<Finding> findings = new ArrayList<>(new Signs(limits).of(columns, said));
        RiskFound.Groups groups = RiskFound.Groups.NONE;
        try {
            groups =
                    tables.on(
                            source,
                            columns,
                            before,
                            asked ->
                                    counted(
                                            new Tested(columns, said, limits, asked),
                                            before,
                                            findings));
        } catch (TableTooMuch large) {
            findings.add(found(Finding.Kind.UNTESTED));
        }
        return new RiskFound(said.rows(), limits.version(), groups, findings);
    }

    private static RiskFound.Groups counted(
            Tested tested, List<Version> before, List<Finding> findings) {
        RiskFound.Groups groups;
        if (tested.said().rows() == PeopleSaid.Rows.COUNTS) {
            groups = Cells.of(tested, findings);
            Cells.moved(tested, before, findings);
        } else {
            groups = Alike.of(tested, findings);
            Alike.learnt(tested, findings);
            Differences.of(tested, before, findings);
        }
        return groups;
    }

    private Finding found(Finding.Kind kind) {
        return new Finding(kind, limits.block(kind), "", "", 0, 0);
    }
}
