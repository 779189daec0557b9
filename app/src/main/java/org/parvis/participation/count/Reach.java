package org.parvis.participation.count;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What people have of projects.
 *
 * @param people all who voted
 * @param reached those who have at least one of the projects that they chose
 * @param had how many of the projects that they chose all of them have together
 */
public record Reach(long people, long reached, long had) {
    /** Of these projects, by their identifiers. */
    public static Reach of(Election election, Collection<String> chosen) {
        Set<String> there = new HashSet<>(chosen);
        long reached = 0;
        long had = 0;
        for (int kind = 0; kind < election.size.length; kind++) {
            int own = 0;
            for (int e = election.ofKind.from[kind]; e < election.ofKind.from[kind + 1]; e++) {
                own += there.contains(election.id(election.ofKind.to[e])) ? 1 : 0;
            }
            reached += own > 0 ? election.size[kind] : 0;
            had += own * election.size[kind];
        }
        return new Reach(election.voters, reached, had);
    }
}
