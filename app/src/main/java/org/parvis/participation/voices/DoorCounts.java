package org.parvis.participation.voices;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.ds.Words;
import org.parvis.participation.Door;

/**
 * By which doors what is counted came, in words. Of votes on one proposition no figure under five
 * stands there, nor one that follows from the others: small doors stand together, or none is told.
 */
public record DoorCounts(Map<Door, Integer> came) {
    private static final int LEAST = 5;

    public DoorCounts {
        Map<Door, Integer> some = new EnumMap<>(Door.class);
        came.forEach(
                (door, many) -> {
                    if (many > 0) {
                        some.put(door, many);
                    }
                });
        came = Map.copyOf(some);
    }

    /** All of them: how many took part says nothing of what they said. */
    public String all(Words w) {
        return listed(came, w);
    }

    /** Whether what came by the Web may be told apart from the rest. */
    boolean apart() {
        int online = came.getOrDefault(Door.ONLINE, 0);
        return others() >= LEAST && (online == 0 || online >= LEAST);
    }

    private int others() {
        int online = came.getOrDefault(Door.ONLINE, 0);
        return came.values().stream().mapToInt(Integer::intValue).sum() - online;
    }

    /** Those that may be told; none where everything came by the Web, or one door has too few. */
    public Optional<String> told(Words w) {
        int online = came.getOrDefault(Door.ONLINE, 0);
        int others = others();
        if (!apart()) {
            return Optional.empty();
        }
        if (came.values().stream().allMatch(many -> many >= LEAST)) {
            return Optional.of(listed(came, w));
        }
        String otherwise = w.say("participation.doors.some.otherwise", others);
        return Optional.of(
                online == 0
                        ? otherwise
                        : String.join(
                                ", ", w.say("participation.doors.some.online", online), otherwise));
    }

    /** Whether nothing came by another door than the Web. */
    public boolean onlyOnline() {
        return came.keySet().stream().allMatch(Door.ONLINE::equals);
    }

    private static String listed(Map<Door, Integer> came, Words w) {
        return List.of(Door.values()).stream()
                .filter(came::containsKey)
                .map(
                        one ->
                                w.say(
                                        "participation.doors.some." + one.word(),
                                        came.getOrDefault(one, 0)))
                .collect(Collectors.joining(", "));
    }
}
