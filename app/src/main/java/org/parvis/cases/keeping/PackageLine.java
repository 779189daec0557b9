package org.parvis.cases.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Reference;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/**
 * One line of what the archives acknowledge: the digest of a package and, as programs that compute
 * digests write it, the name of the file that they computed it of.
 *
 * @param reference of the case file, when that name says it
 */
record PackageLine(String digest, @Nullable String reference) {
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})(?:\\s+(.*))?");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{3}(?:-[0-9A-Za-z]{3}){2}(?![0-9A-Za-z])");
    private static final int LONGEST = 40_000;

    /** As much of a digest as people compare by eye. */
    private static final int TOLD = 8;

    /** All lines, each package once; the first that is no such line is told by its number. */
    static Outcome<List<PackageLine>> read(String typed) {
        if (typed.isBlank()) {
            return Outcome.refused("archives.refused.none");
        }
        if (typed.length() > LONGEST) {
            return Outcome.refused("archives.refused.most", DueFiles.MOST);
        }
        List<PackageLine> lines = new ArrayList<>();
        List<String> typedLines = typed.lines().map(String::strip).toList();
        for (int i = 0; i < typedLines.size(); i++) {
            if (!typedLines.get(i).isEmpty()) {
                Optional<PackageLine> line = line(typedLines.get(i));
                if (line.isEmpty()) {
                    return Outcome.refused("archives.refused.line", i + 1);
                }
                if (!lines.contains(line.get())) {
                    lines.add(line.get());
                }
            }
        }
        return lines.size() > DueFiles.MOST
                ? Outcome.refused("archives.refused.most", DueFiles.MOST)
                : Outcome.ok(lines);
    }

    private static Optional<PackageLine> line(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                ? Optional.of(
                        new PackageLine(
                                line.group(1).toLowerCase(Locale.ROOT), named(line.group(2))))
                : Optional.empty();
    }

    private static @Nullable String named(@Nullable String rest) {
        Matcher found = REFERENCE.matcher(rest == null ? "" : rest);
        return found.find() ? Reference.parse(found.group()).orElse(null) : null;
    }

    /** The packages that the lines name, each of another file, among those that are known. */
    static Outcome<List<MadePackage>> match(List<PackageLine> lines, List<MadePackage> known) {
        Map<String, MadePackage> byDigest = new HashMap<>();
        known.forEach(made -> byDigest.put(made.digest(), made));
        List<MadePackage> all = new ArrayList<>();
        Set<CaseFileId> files = new HashSet<>();
        for (PackageLine line : lines) {
            MadePackage made = byDigest.get(line.digest());
            String said = line.reference();
            if (said != null && (made == null || !made.reference().equals(said))) {
                return Outcome.refused("archives.refused.otherDigest", said);
            }
            if (made == null) {
                return Outcome.refused(
                        "archives.refused.unknownDigest", line.digest().substring(0, TOLD));
            }
            if (!files.add(made.file())) {
                return Outcome.refused("archives.refused.twice", made.reference());
            }
            all.add(made);
        }
        return Outcome.ok(all);
    }
}
