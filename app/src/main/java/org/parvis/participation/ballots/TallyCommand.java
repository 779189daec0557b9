package org.parvis.participation.ballots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.offline.OfflineCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run tally BALLOTS.csv [RECEIPTS.csv]}: counts the published ballots of a secret vote, so
 * that anybody can do it again, and sees that there are as many receipts. Of a vote with keepers it
 * opens the list of the close with the published key, and sees that it says the same. It needs no
 * server and no database.
 */
public final class TallyCommand {
    private TallyCommand() {}

    public static void main(String[] words) throws IOException {
        OfflineCommand.run(TallyCommand::answer, words);
    }

    static String answer(String... words) throws IOException {
        List<String> files = new ArrayList<>(List.of(words));
        boolean json = files.removeIf("--json"::equals);
        String sealed = after("--sealed", files);
        String key = after("--key", files);
        if (files.isEmpty()
                || files.size() > 2
                || (sealed == null) != (key == null)
                || files.stream().anyMatch(it -> it.startsWith("--"))) {
            throw new IllegalArgumentException(
                    "tally takes a file of ballots, then perhaps one of receipts, perhaps --sealed"
                            + " FILE with --key KEY, and --json");
        }
        Map<String, Integer> choices =
                OfflineCommand.held(Path.of(files.getFirst()), BallotsFile::choices);
        if (files.size() == 2) {
            receipts(Path.of(files.getLast()), sum(choices));
        }
        SealedFile.Opened opened =
                sealed == null || key == null ? null : opened(Path.of(sealed), key, choices);
        return json ? data(choices, opened) : told(choices, opened);
    }

    /** What is written after a word; both are taken away. */
    private static @Nullable String after(String word, List<String> words) {
        int at = words.indexOf(word);
        if (at < 0 || at + 1 == words.size()) {
            return null;
        }
        words.remove(at);
        return words.remove(at);
    }

    private static void receipts(Path file, long ballots) throws IOException {
        long receipts = sum(OfflineCommand.held(file, BallotsFile::receipts));
        if (receipts != ballots) {
            throw new IllegalArgumentException(
                    "There are %d ballots and %d receipts".formatted(ballots, receipts));
        }
    }

    private static SealedFile.Opened opened(Path file, String key, Map<String, Integer> choices)
            throws IOException {
        OpenedKey with =
                OpenedKey.read(key)
                        .orElseThrow(
                                () -> new IllegalArgumentException("The key is not a key of ours"));
        SealedFile.Opened opened = OfflineCommand.held(file, path -> SealedFile.opened(path, with));
        if (!opened.choices().equals(choices)) {
            throw new IllegalArgumentException(
                    "The sealed ballots say %s, the published ones %s"
                            .formatted(opened.choices(), choices));
        }
        return opened;
    }

    private static long sum(Map<String, Integer> many) {
        return many.values().stream().mapToLong(Integer::intValue).sum();
    }

    /** The choice of the most ballots first. */
    private static String told(Map<String, Integer> choices, SealedFile.@Nullable Opened opened) {
        List<String> lines = new ArrayList<>();
        choices.entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> lines.add(one.getKey() + " " + one.getValue()));
        lines.add("ballots " + sum(choices));
        if (opened != null) {
            lines.add("sealed " + opened.ballots());
            lines.add("altered " + opened.altered());
            lines.add("list " + opened.list());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String data(Map<String, Integer> choices, SealedFile.@Nullable Opened opened) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("ballots", sum(choices));
        said.put("choices", choices);
        if (opened != null) {
            said.put("sealed", opened.ballots());
            said.put("altered", opened.altered());
            said.put("list", opened.list());
        }
        return JsonMapper.shared().writeValueAsString(said);
    }
}
