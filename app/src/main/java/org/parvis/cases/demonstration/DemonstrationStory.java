package org.parvis.cases.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The fictitious requests of a demonstration pack, as their file tells them. */
record DemonstrationStory(String service, List<Request> requests) {
    /**
     * One request and what happened to it.
     *
     * @param service that of most requests where it names none
     */
    record Request(
            String service,
            String body,
            @Nullable String person,
            String channel,
            String lang,
            int daysAgo,
            Map<String, Object> answers,
            List<Event> events) {}

    /** Something that happened so many days after the request was received. */
    record Event(
            int after,
            String does,
            String by,
            String text,
            String outcome,
            String ground,
            List<String> provisions,
            String subject,
            String question,
            String proposed) {}

    static DemonstrationStory read(byte[] yaml) {
        JsonNode root = YAMLMapper.builder().build().readTree(yaml);
        List<Request> requests = new ArrayList<>();
        String service = root.get("service").asString();
        root.get("files").forEach(node -> requests.add(request(node, service)));
        return new DemonstrationStory(service, List.copyOf(requests));
    }

    private static Request request(JsonNode node, String service) {
        List<Event> events = new ArrayList<>();
        node.path("story").forEach(event -> events.add(event(event)));
        return new Request(
                node.path("service").asString(service),
                node.get("body").asString(),
                node.has("person") ? node.get("person").asString() : null,
                node.get("channel").asString(),
                node.path("language").asString("fr"),
                node.get("received-days-ago").asInt(),
                answers(node.get("answers")),
                List.copyOf(events));
    }

    private static Map<String, Object> answers(JsonNode node) {
        Map<String, Object> answers = new LinkedHashMap<>();
        node.properties().forEach(entry -> answers.put(entry.getKey(), value(entry.getValue())));
        return answers;
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(DemonstrationStory::value).toList();
        }
        if (node.isObject()) {
            return answers(node);
        }
        return node.isBoolean() ? node.asBoolean() : node.asString();
    }

    private static Event event(JsonNode node) {
        return new Event(
                node.get("after").asInt(),
                node.get("does").asString(),
                node.get("by").asString(),
                node.has("text") ? node.get("text").asString() : node.path("reasons").asString(""),
                node.path("outcome").asString(""),
                node.path("ground").asString(""),
                texts(node.path("provisions")),
                node.path("subject").asString(""),
                node.path("question").asString(""),
                node.path("proposed").asString(""));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asString()));
        return List.copyOf(texts);
    }
}
