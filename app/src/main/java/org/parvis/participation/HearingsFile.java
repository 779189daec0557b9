package org.parvis.participation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Hearings.Session;
import org.parvis.platform.packs.YamlFile;

/** Reads the hearings of a consultation; each thing that is wrong is told, with its line. */
final class HearingsFile {
    private static final Set<String> KEYS = Set.of("minutes", "read-days", "draw-on", "sessions");
    private static final Set<String> SESSION =
            Set.of("code", "day", "from", "until", "place", "remote");
    private static final int MOST_MINUTES = 60;
    private static final int MOST_DAYS = 60;
    private static final int MOST_SESSIONS = 30;

    private final String file;
    private final Problems problems;

    HearingsFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * @param days how a day is written in this pack
     */
    Hearings read(YamlFile node, Function<String, LocalDate> days) {
        problems.when(() -> node.only(KEYS));
        Set<String> codes = new HashSet<>();
        int minutes = number(node, "minutes", MOST_MINUTES);
        List<Session> sessions =
                problems.each(node, "sessions", one -> session(one, codes, minutes, days));
        if (sessions.isEmpty() || sessions.size() > MOST_SESSIONS) {
            problems.at(node, "sessions", "participation.file.hearings.sessions", MOST_SESSIONS);
        }
        return new Hearings(
                minutes,
                number(node, "read-days", MOST_DAYS),
                problems.or(LocalDate.EPOCH, () -> node.as("draw-on", days)),
                sessions.stream()
                        .sorted(Comparator.comparing(Session::day).thenComparing(Session::from))
                        .toList());
    }

    private int number(YamlFile node, String key, int most) {
        int number = problems.or(1, () -> node.as(key, Integer::parseInt));
        if (number < 1 || number > most) {
            problems.at(node, key, "participation.file.hearings.number", key, most);
        }
        return Math.max(number, 1);
    }

    private Session session(
            YamlFile node, Set<String> codes, int minutes, Function<String, LocalDate> days) {
        problems.when(() -> node.only(SESSION));
        Session read =
                new Session(
                        problems.code(node, file, codes),
                        problems.or(LocalDate.EPOCH, () -> node.as("day", days)),
                        problems.or(LocalTime.MIN, () -> node.as("from", LocalTime::parse)),
                        problems.or(LocalTime.MAX, () -> node.as("until", LocalTime::parse)),
                        problems.or(LocalizedText.EMPTY, () -> node.words("place")),
                        node.has("remote") && problems.or(false, () -> node.yes("remote")));
        if (read.holds(minutes) < 1) {
            problems.at(node, "until", "participation.file.hearings.hours", read.code());
        }
        return read;
    }

    /**
     * Hearings are there where people ask to speak; their order is drawn once nobody asks any more
     * and the body has read what came, and sessions come after.
     */
    void check(YamlFile root, Consultation read) {
        boolean there = !read.hearings().sessions().isEmpty();
        if (read.has(Tool.HEARINGS) && !root.has("hearings")) {
            problems.when(
                    () -> {
                        throw root.refuse("platform.file.missing", "hearings");
                    });
        } else if (!read.has(Tool.HEARINGS) && root.has("hearings")) {
            problems.at(root, "hearings", "participation.file.hearings.unasked");
        } else if (there) {
            order(root, read.hearings(), read.last(Tool.HEARINGS).orElse(LocalDate.EPOCH));
        }
    }

    private void order(YamlFile root, Hearings read, LocalDate last) {
        if (read.drawOn().equals(LocalDate.EPOCH) || last.equals(LocalDate.EPOCH)) {
            return;
        }
        if (!read.drawOn().isAfter(last.plusDays(read.readDays()))) {
            problems.at(root, "hearings", "participation.file.hearings.draw", read.readDays());
        }
        read.sessions().stream()
                .filter(one -> !one.day().equals(LocalDate.EPOCH))
                .filter(one -> !one.day().isAfter(read.drawOn()))
                .forEach(
                        one ->
                                problems.at(
                                        root,
                                        "hearings",
                                        "participation.file.hearings.early",
                                        one.code()));
    }
}
