package org.parvis.strategy.declared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.measures.Measures;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a platform tells of one day: how many requests by each door, how many days decisions took,
 * and whether the service runs. Numbers and states only: nothing of a person can be in it.
 *
 * @param id the platform's own; a message told again under it counts once
 * @param corrects the message whose numbers these replace; none most often
 */
record FeedMessage(String id, LocalDate day, @Nullable String corrects, List<Told> services) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long MOST = 1_000_000;
    private static final int LONGEST_DAYS = 3_650;

    /** What is told of one service. */
    record Told(
            String service,
            Map<String, Long> requests,
            Map<Integer, Long> decided,
            Platform.@Nullable Status status) {}

    /** Something wrong at a place, written as RFC 6901 does. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        Wrong(String place, String reason) {
            super(place, null, false, false);
            this.refusal = Refusal.of("strategy.feed." + reason, place);
        }
    }

    /** All of it, or the first thing that is wrong with its place. */
    static Outcome<FeedMessage> read(byte[] bytes, Platform platform, LocalDate today) {
        try {
            return Outcome.ok(message(JSON.readTree(bytes), platform, today));
        } catch (JacksonException malformed) {
            return Outcome.refused("strategy.feed.json");
        } catch (Wrong wrong) {
            return Outcome.refused(wrong.refusal);
        }
    }

    private static FeedMessage message(JsonNode root, Platform platform, LocalDate today) {
        only(root, "", Set.of("id", "day", "corrects", "services"));
        String id = name(root, "id");
        String corrects = root.has("corrects") ? name(root, "corrects") : null;
        LocalDate day = day(text(root, "", "day"), today);
        JsonNode list = root.path("services");
        if (!list.isArray() || list.isEmpty()) {
            throw new Wrong("/services", "missing");
        }
        var told = new ArrayList<Told>();
        var seen = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            Told one = told(list.get(i), "/services/" + i, platform);
            if (!seen.add(one.service())) {
                throw new Wrong("/services/" + i + "/service", "twice");
            }
            told.add(one);
        }
        return new FeedMessage(id, day, corrects, List.copyOf(told));
    }

    private static String name(JsonNode root, String field) {
        String name = text(root, "", field);
        if (!name.matches("[A-Za-z0-9._-]{1,80}")) {
            throw new Wrong("/" + field, "value");
        }
        return name;
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                throw new Wrong("/day", "future");
            }
            if (day.isBefore(Measures.FIRST_DAY)) {
                throw new Wrong("/day", "value");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Wrong("/day", "value");
        }
    }

    private static Told told(JsonNode node, String at, Platform platform) {
        only(node, at, Set.of("service", "requests", "decided", "status"));
        String service = text(node, at, "service");
        if (platform.service(service).isEmpty()) {
            throw new Wrong(at + "/service", "service");
        }
        var requests = new TreeMap<String, Long>();
        for (String door : node.path("requests").propertyNames()) {
            requests.put(
                    door(door, at), number(node.path("requests"), at + "/requests/" + door, door));
        }
        var decided = new TreeMap<Integer, Long>();
        for (String days : node.path("decided").propertyNames()) {
            String place = at + "/decided/" + days;
            if (!days.matches("\\d{1,4}") || Integer.parseInt(days) > LONGEST_DAYS) {
                throw new Wrong(place, "value");
            }
            decided.put(Integer.valueOf(days), number(node.path("decided"), place, days));
        }
        return new Told(service, requests, decided, status(node, at));
    }

    private static String door(String code, String at) {
        for (Channel channel : Channel.values()) {
            if (channel.code().equals(code)) {
                return code;
            }
        }
        throw new Wrong(at + "/requests/" + code, "door");
    }

    private static long number(JsonNode of, String place, String name) {
        JsonNode value = of.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Wrong(place, "number");
        }
        long number = value.asLong();
        if (number < 0 || number > MOST) {
            throw new Wrong(place, "number");
        }
        return number;
    }

    private static Platform.@Nullable Status status(JsonNode node, String at) {
        if (node.path("status").isMissingNode()) {
            return null;
        }
        String code = text(node, at, "status");
        for (Platform.Status status : Platform.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(code)) {
                return status;
            }
        }
        throw new Wrong(at + "/status", "status");
    }

    private static String text(JsonNode node, String at, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new Wrong(at + "/" + name, "missing");
        }
        return value.asString();
    }

    private static void only(JsonNode node, String at, Set<String> allowed) {
        if (!node.isObject()) {
            throw new Wrong(at.isEmpty() ? "/" : at, "object");
        }
        for (String name : node.propertyNames()) {
            if (!allowed.contains(name)) {
                throw new Wrong(at + "/" + name, "unknown");
            }
        }
    }
}
