package org.parvis.participation.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run map VOTES.csv}: the map of published votes, so that anybody can draw it again. It
 * needs no server and no database.
 */
public final class MapCommand {
    private MapCommand() {}

    @SuppressWarnings("SystemOut") // the answer of a command goes to whoever typed it
    public static void main(String[] words) throws IOException {
        try {
            System.out.println(answer(words));
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    static String answer(String... words) throws IOException {
        List<String> files = new ArrayList<>(List.of(words));
        boolean json = files.removeIf("--json"::equals);
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            throw new IllegalArgumentException("map takes one file, and --json");
        }
        Path file = Path.of(files.getFirst());
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("No file " + file);
        }
        return switch (VotesFile.read(file)) {
            case VotesRead.Held(Votes votes) -> said(Mapping.of(votes), json);
            case VotesRead.Refused(long line, String reason) ->
                    throw new IllegalArgumentException(file + ":" + line + ": " + reason);
        };
    }

    private static String said(OpinionMap map, boolean json) {
        if (!json) {
            List<String> lines = new ArrayList<>();
            for (OpinionMap.Group group : map.groups()) {
                lines.add("group " + lines.size() + ": " + group.size() + " people");
            }
            return String.join(System.lineSeparator(), lines);
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("k", map.groups().size());
        said.put("silhouette", map.silhouette());
        Map<String, Integer> groups = new LinkedHashMap<>();
        map.people().forEach(person -> groups.put(person.id(), person.group()));
        said.put("groups", groups);
        said.put("statements", map.statements().stream().map(MapCommand::said).toList());
        return JsonMapper.shared().writeValueAsString(said);
    }

    private static Map<String, Object> said(OpinionMap.Statement statement) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", statement.id());
        said.put("consensus", statement.consensus());
        return said;
    }
}
