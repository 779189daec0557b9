package org.parvis.participation.count;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.CountMethod.Utility;
import org.parvis.participation.TieBreak;
import org.parvis.participation.offline.FileRead;

/** Files of ballots as tests write them, and what is counted from them. */
final class CountedFile {
    static final List<TieBreak> TIES = List.of(TieBreak.VOTES, TieBreak.COST, TieBreak.NAME);

    private CountedFile() {}

    static String text(long budget, String type, String projects, String votes) {
        return "META\nkey;value\nvote_type;%s\nbudget;%d\nPROJECTS\nproject_id;cost\n%s\nVOTES\n%s\n"
                .formatted(type, budget, projects, votes);
    }

    static Outcome counted(String file, Rule rule, Completion completion) throws IOException {
        return counted(file, new CountMethod(rule, Utility.COST, completion, TIES));
    }

    static Outcome counted(String file, CountMethod method) throws IOException {
        return done(Count.of(election(file), method));
    }

    static Election election(String file) throws IOException {
        return switch (PbFile.read(new StringReader(file))) {
            case FileRead.Held<Election>(Election election) -> election;
            case FileRead.Refused<Election> refused -> throw new AssertionError(refused);
        };
    }

    static Outcome done(Counted counted) {
        return switch (counted) {
            case Counted.Done(Outcome outcome) -> outcome;
            case Counted.Endless endless -> throw new AssertionError(endless);
        };
    }
}
