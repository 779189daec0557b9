package org.parvis.participation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Keepers.Keeper;
import org.parvis.platform.packs.YamlFile;

/** Reads to whom ballots are sealed, and whether they can open them. */
final class KeepersFile {
    private static final Set<String> KEEPERS = Set.of("need", "by", "key", "people");
    private static final Set<String> KEEPER = Set.of("name", "who", "share");
    private static final Pattern SHARE = Pattern.compile("[0-9a-f]{64}");

    private final Function<String, LocalDate> days;
    private final Problems problems;

    KeepersFile(Function<String, LocalDate> days, Problems problems) {
        this.days = days;
        this.problems = problems;
    }

    Keepers read(YamlFile keepers) {
        problems.when(() -> keepers.only(KEEPERS));
        List<Keeper> people = problems.each(keepers, "people", this::keeper);
        int need = problems.or(0, () -> keepers.as("need", Integer::parseInt));
        if (need < Keepers.LEAST || need > people.size() || people.size() > Keepers.MOST) {
            problems.at(
                    keepers,
                    "need",
                    "participation.file.keepers.need",
                    Keepers.LEAST,
                    Keepers.MOST);
        }
        Set<String> shares = new HashSet<>();
        if (!people.stream().allMatch(one -> shares.add(one.share()))) {
            problems.at(keepers, "people", "participation.file.keepers.share");
        }
        return new Keepers(
                need,
                problems.or(LocalDate.EPOCH, () -> keepers.as("by", days)),
                problems.or("", () -> keepers.text("key")),
                people);
    }

    private Keeper keeper(YamlFile node) {
        problems.when(() -> node.only(KEEPER));
        String share = problems.or("", () -> node.text("share"));
        if (!SHARE.matcher(share).matches()) {
            problems.at(node, "share", "participation.file.keepers.share");
        }
        return new Keeper(
                problems.or("", () -> node.text("name")),
                problems.or(LocalizedText.EMPTY, () -> node.words("who")),
                share);
    }

    /** The key is that of this vote, and they are awaited after its last day. */
    static void check(YamlFile root, Consultation read, Problems problems) {
        Keepers keepers = read.ballot().keepers();
        if (!root.has("ballot") || keepers.people().isEmpty()) {
            return;
        }
        YamlFile node = root.map("ballot").map("keepers");
        if (KeepersKey.read(read.code(), keepers.key()).isEmpty()) {
            problems.at(node, "key", "participation.file.keepers.key", read.code());
        }
        if (!keepers.by().equals(LocalDate.EPOCH)
                && read.last(Tool.BALLOT).filter(last -> !keepers.by().isAfter(last)).isPresent()) {
            problems.at(node, "by", "participation.file.keepers.by");
        }
    }
}
