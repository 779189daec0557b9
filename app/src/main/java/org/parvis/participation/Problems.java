package org.parvis.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation.Rule;
import org.parvis.platform.packs.YamlFile;

/** Everything that is wrong in files, each with its file and line: whoever writes corrects once. */
public final class Problems {
    /** A word by which something is named for ever. */
    public static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    private final List<Refusal> found = new ArrayList<>();

    /** What is read, or that instead when it cannot be. */
    public <T> T or(T without, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (YamlFile.Unreadable unreadable) {
            found.add(unreadable.refusal());
            return without;
        }
    }

    public void when(Runnable check) {
        or(
                true,
                () -> {
                    check.run();
                    return true;
                });
    }

    /** Each entry of a list by itself, so that one that is wrong does not hide the next. */
    public <T> List<T> each(YamlFile node, String key, Function<YamlFile, T> reading) {
        List<T> read = new ArrayList<>();
        for (YamlFile one : or(List.<YamlFile>of(), () -> node.maps(key))) {
            when(() -> read.add(reading.apply(one)));
        }
        return List.copyOf(read);
    }

    /**
     * The word by which something is named for ever.
     *
     * @param codes those that are taken; it is added to them
     */
    public String code(YamlFile node, String file, Set<String> codes) {
        return or(
                "",
                () -> {
                    String code = node.text("code");
                    if (!CODE.matcher(code).matches()) {
                        throw node.refuse(
                                Refusal.of(
                                        "participation.file.code", file, node.line("code"), code));
                    }
                    if (!codes.add(code)) {
                        throw node.refuse(
                                Refusal.of("platform.file.twice", file, node.line("code"), code));
                    }
                    return code;
                });
    }

    /**
     * A published rule by which a body refuses what people address to it.
     *
     * @param codes those that are taken; its own is added to them
     */
    Rule rule(YamlFile node, String file, Set<String> codes) {
        when(() -> node.only(Set.of("code", "name")));
        String code = code(node, file, codes);
        if (Rule.TAKEN.contains(code)) {
            at(node, "code", "participation.file.rule", code);
        }
        return new Rule(code, or(LocalizedText.EMPTY, () -> node.words("name")));
    }

    /**
     * What stands at a key is wrong: told with its file and line, and what else there is to say.
     */
    public void at(YamlFile node, String key, String reason, Object... more) {
        when(
                () -> {
                    throw node.refuseAt(key, reason, more);
                });
    }

    /** What one of a few words stands for; the usual one where it was refused. */
    public <T> T among(YamlFile node, String key, T[] all, Function<T, String> word, T usual) {
        Map<String, T> known = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> known.put(word.apply(one), one));
        return or(usual, () -> known.getOrDefault(node.among(key, known.keySet()), usual));
    }

    public void add(String key, Object... args) {
        found.add(Refusal.of(key, args));
    }

    public List<Refusal> all() {
        return List.copyOf(found);
    }
}
