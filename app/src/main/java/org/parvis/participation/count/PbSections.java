package org.parvis.participation.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.count.PbFile.Fault;

/** What the three sections say, taken row by row; what cannot be is a fault with its line. */
final class PbSections {
    private static final int MOST_PROJECTS = 100_000;
    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_PLACES = 4;
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000_000L);

    private final Map<String, String> meta = new HashMap<>();
    private final TreeMap<String, Row> projects = new TreeMap<>();
    private final List<Vote> votes = new ArrayList<>();
    private final Set<String> voters = new HashSet<>();
    private String section = "";
    private @Nullable List<String> header;
    private long line = 1;
    private @Nullable BigDecimal budget;

    private record Row(String name, BigDecimal cost) {}

    private record Vote(long line, String[] projects, int[] points) {}

    long line() {
        return line;
    }

    void open(String name, long at) {
        line = at;
        section = name;
        header = null;
    }

    void take(List<String> cells, long at) {
        line = at;
        if (section.isEmpty()) {
            throw fault("the file begins with META");
        }
        if (header == null) {
            header = cells;
            return;
        }
        switch (section) {
            case "META" -> meta(cells);
            case "PROJECTS" -> project(cells);
            default -> vote(cells);
        }
    }

    private void meta(List<String> cells) {
        if (cells.size() < 2) {
            throw fault("a line of META has a key and a value");
        }
        if (meta.put(cells.get(0), cells.get(1)) != null) {
            throw fault(cells.get(0) + " stands twice in META");
        }
        if (cells.get(0).equals("budget")) {
            budget = money(cells.get(1), "the budget");
        }
    }

    private void project(List<String> cells) {
        String id = cell(cells, "project_id");
        if (id.isEmpty()) {
            throw fault("a project has no identifier");
        }
        String name = find(cells, "name");
        BigDecimal cost = money(cell(cells, "cost"), "the cost of " + id);
        if (projects.put(id, new Row(name == null ? id : name, cost)) != null) {
            throw fault("project " + id + " stands twice");
        }
        if (projects.size() > MOST_PROJECTS) {
            throw fault("more than " + MOST_PROJECTS + " projects");
        }
    }

    private void vote(List<String> cells) {
        String voter = cell(cells, "voter_id");
        if (voter.isEmpty() || !voters.add(voter)) {
            throw fault(
                    "voter " + voter + (voter.isEmpty() ? "without identifier" : " stands twice"));
        }
        String[] chosen = list(cell(cells, "vote"));
        Set<String> once = new HashSet<>();
        for (String id : chosen) {
            if (!projects.containsKey(id)) {
                throw fault("voter " + voter + " names project " + id + ", which is not there");
            }
            if (!once.add(id)) {
                throw fault("voter " + voter + " names project " + id + " twice");
            }
        }
        votes.add(new Vote(line, chosen, points(chosen, find(cells, "points"))));
    }

    private static String[] list(String cell) {
        return cell.isEmpty() ? new String[0] : cell.strip().split("\\s*,\\s*", -1);
    }

    /** As the kind of vote says: one each, the points that are written, or a place in an order. */
    private int[] points(String[] chosen, @Nullable String written) {
        int[] points = new int[chosen.length];
        switch (meta.getOrDefault("vote_type", "")) {
            case "approval", "choose-1" -> Arrays.fill(points, 1);
            case "ordinal" -> Arrays.setAll(points, place -> -place);
            case "cumulative", "scoring" -> {
                String[] each = list(written == null ? "" : written);
                if (each.length != chosen.length) {
                    throw fault("as many points as projects are needed");
                }
                Arrays.setAll(points, i -> number(each[i]));
            }
            default ->
                    throw fault("vote_type is approval, choose-1, ordinal, cumulative or scoring");
        }
        return points;
    }

    private int number(String written) {
        if (!written.matches("\\d{1,7}") || Integer.parseInt(written) > MOST_POINTS) {
            throw fault("points are whole numbers from 0 to " + MOST_POINTS);
        }
        return Integer.parseInt(written);
    }

    private BigDecimal money(String written, String what) {
        if (!written.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            throw fault(what + " is no number above zero with a decimal point: " + shown(written));
        }
        BigDecimal sum = new BigDecimal(written).stripTrailingZeros();
        if (sum.signum() <= 0 || sum.scale() > MOST_PLACES || sum.compareTo(MOST_MONEY) > 0) {
            throw fault(what + " must be above zero, with 4 decimals at most: " + shown(written));
        }
        return sum;
    }

    private static String shown(String written) {
        return written.length() > 40 ? written.substring(0, 40) + "…" : written;
    }

    private String cell(List<String> cells, String column) {
        String cell = find(cells, column);
        if (cell == null) {
            throw fault("column " + column + " is missing in " + section);
        }
        return cell;
    }

    private @Nullable String find(List<String> cells, String column) {
        int at = header == null ? -1 : header.indexOf(column);
        return at < 0 || at >= cells.size() ? null : cells.get(at);
    }

    private Fault fault(String reason) {
        return new Fault(line, reason);
    }

    /** Costs become whole numbers of the smallest unit that the file uses. */
    Election election() {
        BigDecimal sum = budget;
        if (sum == null) {
            throw fault("META has no budget");
        }
        if (projects.isEmpty() || votes.isEmpty()) {
            throw fault("an election has projects and votes");
        }
        int places = Math.max(0, sum.scale());
        for (Row row : projects.values()) {
            places = Math.max(places, row.cost.scale());
        }
        List<Project> held = new ArrayList<>();
        for (Map.Entry<String, Row> one : projects.entrySet()) {
            Row row = one.getValue();
            held.add(new Project(one.getKey(), row.name, small(row.cost, places)));
        }
        return new Election(small(sum, places), small(BigDecimal.ONE, places), held, ballots(held));
    }

    private static long small(BigDecimal sum, int places) {
        return sum.movePointRight(places).longValueExact();
    }

    /**
     * What a first place is worth: as many points as a ballot may have places, so that a ballot
     * that names one project gives it no less than one that names many; each place after it one
     * less.
     */
    private int longest() {
        int longest = votes.stream().mapToInt(vote -> vote.projects.length).max().orElse(0);
        String allowed = meta.getOrDefault("max_length", "");
        return allowed.matches("\\d{1,6}") ? Math.max(longest, Integer.parseInt(allowed)) : longest;
    }

    private Map<Ballot, Long> ballots(List<Project> held) {
        Map<String, Integer> numbers = new HashMap<>();
        held.forEach(project -> numbers.put(project.id(), numbers.size()));
        boolean ordinal = meta.getOrDefault("vote_type", "").equals("ordinal");
        int longest = ordinal ? longest() : 0;
        Map<Ballot, Long> ballots = new HashMap<>();
        for (Vote vote : votes) {
            TreeMap<Integer, Integer> given = new TreeMap<>();
            for (int i = 0; i < vote.projects.length; i++) {
                int points = vote.points[i] + longest;
                if (points > 0) {
                    given.put(numbers.getOrDefault(vote.projects[i], -1), points);
                }
            }
            int[] chosen = given.keySet().stream().mapToInt(Integer::intValue).toArray();
            int[] points = given.values().stream().mapToInt(Integer::intValue).toArray();
            ballots.merge(new Ballot(chosen, points), 1L, Long::sum);
        }
        return ballots;
    }
}
