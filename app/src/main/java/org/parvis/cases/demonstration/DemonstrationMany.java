package org.parvis.cases.demonstration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parvis.platform.packs.ContentPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Many fictitious requests of one service that differ only in their door, their day and how long
 * they took: enough closed files for what is computed from a hundred of them.
 *
 * @param older how many days ago the first few were received: closed for so long that their keeping
 *     has ended
 * @param oldest how many days ago the first of all others was received
 * @param newest how many days ago the last of them was received; all others are older
 * @param days how long each took, in turn
 */
record DemonstrationMany(
        String service,
        String body,
        String agent,
        String decider,
        int count,
        List<Integer> older,
        int oldest,
        int newest,
        List<String> channels,
        List<Integer> days,
        Map<String, String> answers,
        String reasons) {

    static DemonstrationMany read(Path yaml) {
        JsonNode root = YAMLMapper.builder().build().readTree(ContentPack.bytes(yaml));
        var channels = new ArrayList<String>();
        root.get("channels").forEach(channel -> channels.add(channel.asString()));
        var answers = new LinkedHashMap<String, String>();
        root.get("answers")
                .properties()
                .forEach(a -> answers.put(a.getKey(), a.getValue().asString()));
        return new DemonstrationMany(
                root.get("service").asString(),
                root.get("body").asString(),
                root.get("agent").asString(),
                root.get("decider").asString(),
                root.get("count").asInt(),
                numbers(root.get("older-days-ago")),
                root.get("oldest-days-ago").asInt(),
                root.get("newest-days-ago").asInt(),
                List.copyOf(channels),
                numbers(root.get("days")),
                Map.copyOf(answers),
                root.get("reasons").asString());
    }

    private static List<Integer> numbers(JsonNode list) {
        var numbers = new ArrayList<Integer>();
        list.forEach(number -> numbers.add(number.asInt()));
        return List.copyOf(numbers);
    }

    /** Those that are not told yet, the oldest first. */
    List<DemonstrationStory.Request> after(int told, int most) {
        return IntStream.range(told, Math.min(count, told + most)).mapToObj(this::request).toList();
    }

    private DemonstrationStory.Request request(int number) {
        int age = age(number);
        // steps that share no factor with the lists: doors and durations meet in every way
        int took = days.get(number * 7 % days.size());
        var said = new LinkedHashMap<String, Object>();
        answers.forEach(
                (question, text) -> said.put(question, text.replace("{n}", "" + (number + 1))));
        return new DemonstrationStory.Request(
                service,
                body,
                null,
                channels.get(number % channels.size()),
                "fr",
                age,
                said,
                List.of(
                        event(Math.min(1, took), "taken", agent, "", ""),
                        event(took, "decided", decider, reasons, "given")));
    }

    private int age(int number) {
        int others = number - older.size();
        return others < 0
                ? older.get(number)
                : oldest - (oldest - newest) * others / Math.max(1, count - older.size() - 1);
    }

    private static DemonstrationStory.Event event(
            int after, String does, String by, String text, String outcome) {
        return new DemonstrationStory.Event(
                after, does, by, text, outcome, "", List.of(), "", "", "");
    }
}
