package org.parvis.participation.ballots;

import java.util.List;
import org.parvis.participation.Asking;
import org.parvis.participation.BallotQuestion.Option;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.offered.ResultTable;
import org.parvis.participation.offered.ResultTables;
import org.springframework.stereotype.Component;

/** How many ballots of each secret vote say what: its published list, added up. */
@Component
class OfferedVotes extends ResultTable {
    private final CountedVotes counted;

    OfferedVotes(ResultTables tables, CountedVotes counted) {
        super(
                tables,
                "votes-secrets",
                List.of("option", "text_fr", "text_en", "votes", "ballots", "tokens"));
        this.counted = counted;
    }

    @Override
    protected void write(Consultation of, Asking asking, Lines lines) {
        if (of.has(Tool.BALLOT)) {
            counted.of(asking)
                    .ifPresent(
                            result ->
                                    of.ballot()
                                            .options()
                                            .forEach(one -> lines.add(line(one, result))));
        }
    }

    private static List<String> line(Option one, CountedVotes.Result result) {
        return List.of(
                one.code(),
                one.text().in("fr"),
                one.text().in("en"),
                cell(result.of(one.code())),
                cell(result.ballots()),
                cell(result.given()));
    }
}
