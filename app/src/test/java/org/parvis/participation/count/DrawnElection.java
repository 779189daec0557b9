package org.parvis.participation.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.CountMethod.Utility;

/** A small election with few different costs and points, so that much is equal. */
record DrawnElection(long budget, long[] costs, List<NaiveShares.Voter> voters) {
    static DrawnElection of(Random random) {
        long[] costs = random.longs(2 + random.nextInt(6), 1, 12).toArray();
        List<NaiveShares.Voter> voters = new ArrayList<>();
        boolean points = random.nextBoolean();
        for (int v = 1 + random.nextInt(8); v > 0; v--) {
            TreeMap<Integer, Integer> given = new TreeMap<>();
            for (int p = 0; p < costs.length; p++) {
                if (random.nextInt(5) < 2) {
                    given.put(p, points ? 1 + random.nextInt(3) : 1);
                }
            }
            voters.add(new NaiveShares.Voter(given));
        }
        return new DrawnElection(5 + random.nextInt(25), costs, voters);
    }

    /** Each voter puts some projects in order; a first place is worth as many as there are. */
    static DrawnElection ranked(Random random) {
        long[] costs = random.longs(2 + random.nextInt(5), 1, 12).toArray();
        List<NaiveShares.Voter> voters = new ArrayList<>();
        for (int v = 1 + random.nextInt(8); v > 0; v--) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, costs.length).boxed().toList());
            Collections.shuffle(order, random);
            TreeMap<Integer, Integer> given = new TreeMap<>();
            for (int place = 0; place < 1 + random.nextInt(costs.length); place++) {
                given.put(order.get(place), costs.length - place);
            }
            voters.add(new NaiveShares.Voter(given));
        }
        return new DrawnElection(5 + random.nextInt(25), costs, voters);
    }

    /** The same as a file of orders. */
    Election places(Random random) throws IOException {
        List<String> votes = new ArrayList<>();
        votes.add("voter_id;vote");
        for (NaiveShares.Voter voter : voters) {
            List<Integer> order = new ArrayList<>(voter.points().keySet());
            order.sort(Comparator.comparing(p -> -Objects.requireNonNull(voter.points().get(p))));
            votes.add(votes.size() + ";" + joined(order.stream().map(p -> "p" + p).toList()));
        }
        String file =
                CountedFile.text(
                        budget,
                        "ordinal",
                        String.join("\n", projects(random)),
                        String.join("\n", votes));
        return CountedFile.election(
                file.replace("budget;", "max_length;" + costs.length + "\nbudget;"));
    }

    private List<String> projects(Random random) {
        List<String> projects = new ArrayList<>();
        for (int p = 0; p < costs.length; p++) {
            projects.add("p" + p + ";" + costs[p]);
        }
        Collections.shuffle(projects, random);
        return projects;
    }

    DrawnElection dearer(long times) {
        return new DrawnElection(
                budget * times, LongStream.of(costs).map(c -> c * times).toArray(), voters);
    }

    long votes(String id) {
        int project = Integer.parseInt(id.substring(1));
        return voters.stream().filter(v -> v.points().containsKey(project)).count();
    }

    /** Counted from a file whose lines are in any order. */
    Outcome counted(Utility utility, Completion completion, Random random) throws IOException {
        return CountedFile.done(
                Count.of(
                        election(random),
                        new CountMethod(Rule.EQUAL_SHARES, utility, completion, CountedFile.TIES)));
    }

    Election election(Random random) throws IOException {
        List<String> projects = projects(random);
        List<String> votes = new ArrayList<>();
        for (NaiveShares.Voter voter : voters) {
            String chosen = joined(voter.points().keySet().stream().map(p -> "p" + p).toList());
            votes.add(votes.size() + ";" + chosen + ";" + joined(voter.points().values()));
        }
        Collections.shuffle(votes, random);
        votes.addFirst("voter_id;vote;points");
        String file =
                CountedFile.text(
                        budget,
                        "cumulative",
                        String.join("\n", projects),
                        String.join("\n", votes));
        return CountedFile.election(file);
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
