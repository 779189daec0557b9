package org.parvis.participation.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.CountMethod;
import org.parvis.participation.TieBreak;
import org.parvis.participation.offline.OfflineCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run count FILE.pb}: counts published ballots, so that anybody can do it again. It needs
 * no server and no database.
 */
public final class CountCommand {
    private CountCommand() {}

    public static void main(String[] words) throws IOException {
        OfflineCommand.run(CountCommand::answer, words);
    }

    /** What is said to those words; what is wrong with them is an exception that says so. */
    public static String answer(String... words) throws IOException {
        Asked asked = Asked.of(words);
        Election election = OfflineCommand.held(asked.file, PbFile::read);
        return switch (Count.of(election, asked.method)) {
            case Counted.Done(Outcome outcome) -> said(outcome, asked.json);
            case Counted.Endless(long raises) ->
                    throw new IllegalArgumentException(
                            "after "
                                    + raises
                                    + " raises of the shares the end is not near: the budget is too"
                                    + " large for so few ballots; take another completion");
        };
    }

    private static String said(Outcome outcome, boolean json) {
        if (!json) {
            List<String> lines = new ArrayList<>(outcome.chosen());
            lines.add("cost " + outcome.cost().toPlainString());
            return String.join(System.lineSeparator(), lines);
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("chosen", outcome.chosen());
        said.put("cost", outcome.cost());
        said.put("ties", outcome.ties().stream().map(CountCommand::said).toList());
        return JsonMapper.shared().writeValueAsString(said);
    }

    private static Map<String, Object> said(Tie tie) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("round", tie.round());
        said.put("members", tie.members());
        said.put("of", tie.of());
        said.put("chosen", tie.chosen());
        said.put("by", tie.by().name().toLowerCase(Locale.ROOT));
        return said;
    }

    private record Asked(Path file, CountMethod method, boolean json) {
        static Asked of(String... words) {
            Map<String, String> options = new LinkedHashMap<>();
            List<String> files = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                if (!words[i].startsWith("--")) {
                    files.add(words[i]);
                } else if (words[i].equals("--json")) {
                    options.put("--json", "");
                } else if (i + 1 < words.length) {
                    options.put(words[i], words[++i]);
                } else {
                    throw new IllegalArgumentException(words[i] + " needs a value");
                }
            }
            if (files.size() != 1) {
                throw new IllegalArgumentException("count takes one file");
            }
            boolean json = options.remove("--json") != null;
            return new Asked(Path.of(files.getFirst()), method(options), json);
        }

        private static CountMethod method(Map<String, String> options) {
            CountMethod method =
                    new CountMethod(
                            one(CountMethod.Rule.values(), options, "--rule", "equal-shares"),
                            one(CountMethod.Utility.values(), options, "--utility", "cost"),
                            one(CountMethod.Completion.values(), options, "--completion", "none"),
                            ties(options.remove("--ties")));
            if (!options.isEmpty()) {
                throw new IllegalArgumentException(
                        "Unknown option " + String.join(" ", options.keySet()));
            }
            return method;
        }

        private static List<TieBreak> ties(@Nullable String said) {
            List<TieBreak> ties = new ArrayList<>();
            for (String word : (said == null ? "votes,cost,name" : said).split(",", -1)) {
                ties.add(
                        one(
                                TieBreak.values(),
                                new LinkedHashMap<>(Map.of("--ties", word)),
                                "--ties",
                                ""));
            }
            return ties;
        }

        private static <E extends Enum<E>> E one(
                E[] all, Map<String, String> options, String option, String usual) {
            String said = options.containsKey(option) ? options.remove(option) : usual;
            List<String> names = new ArrayList<>();
            for (E one : all) {
                String name = CountMethod.word(one);
                if (name.equals(said)) {
                    return one;
                }
                names.add(name);
            }
            throw new IllegalArgumentException(option + " is one of " + String.join(", ", names));
        }
    }
}
