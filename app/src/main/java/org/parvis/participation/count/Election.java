package org.parvis.participation.count;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Projects by identifier, and ballots as kinds: equal ballots are one kind with its number of
 * voters. Both are sorted, so that the order of a file leaves no mark.
 */
public final class Election {
    final long budget;

    /** One unit of the currency, in the smallest unit in which costs are said. */
    final long unit;

    final List<Project> projects;
    final long voters;
    final long[] size;
    final Edges ofKind;
    final Edges ofProject;

    /** Votes of each project, or its points. */
    final long[] votes;

    Election(long budget, long unit, List<Project> projects, Map<Ballot, Long> ballots) {
        this.budget = budget;
        this.unit = unit;
        this.projects = List.copyOf(projects);
        Map<Ballot, Long> kinds = new TreeMap<>(ballots);
        voters = kinds.values().stream().mapToLong(Long::longValue).sum();
        size = kinds.values().stream().mapToLong(Long::longValue).toArray();
        ofKind = Edges.of(kinds.keySet());
        ofProject = ofKind.turned(projects.size());
        votes = new long[projects.size()];
        for (int p = 0; p < votes.length; p++) {
            for (int e = ofProject.from[p]; e < ofProject.from[p + 1]; e++) {
                votes[p] += size[ofProject.to[e]] * ofProject.weight[e];
            }
        }
    }

    /** What people are to share, in units of the currency. */
    public BigDecimal money() {
        return Reasons.money(budget, unit);
    }

    /** A cost as the file of it says it, in units of the currency. */
    public BigDecimal money(Project project) {
        return Reasons.money(project.cost(), unit);
    }

    /** People who chose that project, or its points. */
    public Map<String, Long> votes() {
        Map<String, Long> all = new HashMap<>();
        for (int p = 0; p < votes.length; p++) {
            all.put(id(p), votes[p]);
        }
        return all;
    }

    public List<Project> projects() {
        return projects;
    }

    public long voters() {
        return voters;
    }

    long cost(int project) {
        return projects.get(project).cost();
    }

    String id(int project) {
        return projects.get(project).id();
    }

    /** People who give the project anything. */
    long supporters(int project) {
        return Arrays.stream(ofProject.to, ofProject.from[project], ofProject.from[project + 1])
                .mapToLong(kind -> size[kind])
                .sum();
    }
}
