package org.parvis.participation.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.participation.offline.OfflineCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run map VOTES.csv}: the map of published votes, so that anybody can draw it again. It
 * needs no server and no database.
 */
public final class MapCommand {
    private MapCommand() {}

    public static void main(String[] words) throws IOException {
        OfflineCommand.run(MapCommand::answer, words);
    }

    static String answer(String... words) throws IOException {
        List<String> files = new ArrayList<>(List.of(words));
        boolean json = files.removeIf("--json"::equals);
        boolean svg = files.removeIf("--svg"::equals);
        boolean published = files.removeIf("--published"::equals);
        if (files.size() != 1 || files.getFirst().startsWith("--") || json && svg) {
            throw new IllegalArgumentException("map takes one file, and --json or --svg");
        }
        Votes votes = OfflineCommand.held(Path.of(files.getFirst()), VotesFile::read);
        OpinionMap map =
                published
                        ? Mapping.of(votes, Mapping.SEED, Mapping.SMALLEST_PUBLISHED)
                        : Mapping.of(votes);
        return json ? data(map) : svg ? drawn(map) : told(map);
    }

    private static String drawn(OpinionMap map) {
        return new MapDrawing(map)
                .svg(map.people().size() + " people in " + map.groups().size() + " groups");
    }

    /**
     * The groups, then each statement with the shares that agree, what all share the most first.
     */
    private static String told(OpinionMap map) {
        List<String> lines = new ArrayList<>();
        for (OpinionMap.Group group : map.groups()) {
            lines.add("group " + lines.size() + ": " + group.size() + " people");
        }
        for (MapTable.Row row : MapTable.of(map).rows()) {
            String shares =
                    row.agree().stream().map(one -> one + " %").collect(Collectors.joining(", "));
            lines.add(
                    "statement "
                            + row.statement()
                            + ": "
                            + shares
                            + " agree, by group, of "
                            + row.answered()
                            + " who saw it");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String data(OpinionMap map) {
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
