package org.parvis.participation.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes of people on statements, end to end by person: 1 agrees, -1 disagrees, 0 passes; what
 * somebody did not see is not there. People and statements are sorted, so that the order of a file
 * leaves no mark.
 */
public final class Votes {
    final List<String> people;
    final List<String> statements;
    final int[] from;
    final int[] statement;
    final byte[] vote;

    Votes(List<String> people, List<String> statements, int[] from, int[] statement, byte[] vote) {
        this.people = people;
        this.statements = statements;
        this.from = from;
        this.statement = statement;
        this.vote = vote;
    }

    int answered(int person) {
        return from[person + 1] - from[person];
    }

    /** Numbers by number, then others by their signs. */
    static final Comparator<String> ORDER =
            Comparator.comparingInt((String id) -> id.matches("\\d+") ? id.length() : 1_000)
                    .thenComparing(Comparator.naturalOrder());

    /** Collects votes; the last of a person on a statement counts. */
    public static final class Ballot {
        private final Map<String, Integer> people = new LinkedHashMap<>();
        private final Map<String, Integer> statements = new LinkedHashMap<>();
        private long[] at = new long[1 << 12];
        private int[] person = new int[1 << 12];
        private int[] statement = new int[1 << 12];
        private byte[] vote = new byte[1 << 12];
        private int length;

        /**
         * @param time of two votes of a person on a statement the later one counts
         * @param said 1 agrees, -1 disagrees, 0 passes
         */
        public void add(long time, String who, String what, byte said) {
            if (length == at.length) {
                at = Arrays.copyOf(at, 2 * length);
                person = Arrays.copyOf(person, 2 * length);
                statement = Arrays.copyOf(statement, 2 * length);
                vote = Arrays.copyOf(vote, 2 * length);
            }
            at[length] = time;
            person[length] = people.computeIfAbsent(who, any -> people.size());
            statement[length] = statements.computeIfAbsent(what, any -> statements.size());
            vote[length++] = said;
        }

        int statements() {
            return statements.size();
        }

        boolean isEmpty() {
            return length == 0;
        }

        public Votes votes() {
            List<String> sortedPeople = sorted(people);
            List<String> sortedStatements = sorted(statements);
            int[] personAt = places(people, sortedPeople);
            int[] statementAt = places(statements, sortedStatements);
            int[] begin = begins(personAt);
            int[] rows = new int[length];
            int[] next = begin.clone();
            for (int i = 0; i < length; i++) {
                rows[next[personAt[person[i]]]++] = i;
            }
            return last(sortedPeople, sortedStatements, statementAt, begin, rows);
        }

        private int[] begins(int[] personAt) {
            int[] begin = new int[people.size() + 1];
            for (int i = 0; i < length; i++) {
                begin[personAt[person[i]] + 1]++;
            }
            for (int p = 0; p + 1 < begin.length; p++) {
                begin[p + 1] += begin[p];
            }
            return begin;
        }

        /** Of each person and statement the latest vote, and of the same time the last line. */
        private Votes last(
                List<String> who, List<String> what, int[] statementAt, int[] begin, int[] rows) {
            int[] latest = new int[what.size()];
            int[] from = new int[begin.length];
            int[] kept = new int[length];
            byte[] said = new byte[length];
            int end = 0;
            for (int p = 0; p + 1 < begin.length; p++) {
                Arrays.fill(latest, -1);
                for (int r = begin[p]; r < begin[p + 1]; r++) {
                    int place = statementAt[statement[rows[r]]];
                    if (latest[place] < 0 || at[rows[r]] >= at[latest[place]]) {
                        latest[place] = rows[r];
                    }
                }
                for (int s = 0; s < latest.length; s++) {
                    if (latest[s] >= 0) {
                        kept[end] = s;
                        said[end++] = vote[latest[s]];
                    }
                }
                from[p + 1] = end;
            }
            return new Votes(who, what, from, Arrays.copyOf(kept, end), Arrays.copyOf(said, end));
        }

        private static List<String> sorted(Map<String, Integer> names) {
            List<String> sorted = new ArrayList<>(names.keySet());
            sorted.sort(ORDER);
            return List.copyOf(sorted);
        }

        private static int[] places(Map<String, Integer> names, List<String> sorted) {
            int[] places = new int[sorted.size()];
            for (int i = 0; i < places.length; i++) {
                places[names.getOrDefault(sorted.get(i), i)] = i;
            }
            return places;
        }
    }
}
