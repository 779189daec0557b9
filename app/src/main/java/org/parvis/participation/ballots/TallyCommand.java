package org.parvis.participation.ballots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.parvis.participation.OfflineCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run tally BALLOTS.csv [RECEIPTS.csv]}: counts the published ballots of a secret vote, so
 * that anybody can do it again, and sees that there are as many receipts. It needs no server and no
 * database.
 */
public final class TallyCommand {
    private TallyCommand() {}

    public static void main(String[] words) throws IOException {
        OfflineCommand.run(TallyCommand::answer, words);
    }

    static String answer(String... words) throws IOException {
        List<String> files = new ArrayList<>(List.of(words));
        boolean json = files.removeIf("--json"::equals);
        if (files.isEmpty()
                || files.size() > 2
                || files.stream().anyMatch(it -> it.startsWith("--"))) {
            throw new IllegalArgumentException(
                    "tally takes a file of ballots, then perhaps one of receipts, and --json");
        }
        Map<String, Integer> choices =
                OfflineCommand.held(Path.of(files.getFirst()), BallotsFile::choices);
        long ballots = sum(choices);
        if (files.size() == 2) {
            Map<String, Integer> receipts =
                    OfflineCommand.held(Path.of(files.getLast()), BallotsFile::receipts);
            if (sum(receipts) != ballots) {
                throw new IllegalArgumentException(
                        "There are %d ballots and %d receipts".formatted(ballots, sum(receipts)));
            }
        }
        return json ? data(choices, ballots) : told(choices, ballots);
    }

    private static long sum(Map<String, Integer> many) {
        return many.values().stream().mapToLong(Integer::intValue).sum();
    }

    /** The choice of the most ballots first. */
    private static String told(Map<String, Integer> choices, long ballots) {
        List<String> lines = new ArrayList<>();
        choices.entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> lines.add(one.getKey() + " " + one.getValue()));
        lines.add("ballots " + ballots);
        return String.join(System.lineSeparator(), lines);
    }

    private static String data(Map<String, Integer> choices, long ballots) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("ballots", ballots);
        said.put("choices", choices);
        return JsonMapper.shared().writeValueAsString(said);
    }
}
