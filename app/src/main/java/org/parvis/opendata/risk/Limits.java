package org.parvis.opendata.risk;

import java.util.List;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.YamlFile;

/**
 * The numbers at which a table is judged, as data ({@code opendata/people.yaml}).
 *
 * @param version moves with each change; what was found says at which it was
 * @param confirmed whether somebody read them at a source
 * @param source from where they come, and that they are to be confirmed as long as they are
 * @param leastGroup so many rows at least are alike in all that points at a person
 * @param leastValues so many values at least of what must not be learnt, in each group
 * @param largestShare of a group that may have one of them
 * @param placeDigits so many decimals of a degree at most say where somebody is
 * @param versions so many versions before are compared
 * @param blocks the kinds of findings that hold a release back
 * @param names words in the name of a column that tells of a person
 * @param checklist what whoever signs answers for, beside what they answer for of every table
 */
public record Limits(
        int version,
        boolean confirmed,
        LocalizedText source,
        int leastGroup,
        int leastValues,
        double largestShare,
        int placeDigits,
        int versions,
        Set<String> blocks,
        Set<String> names,
        List<Check> checklist) {
    /** A mark that is put. */
    public record Check(String code, LocalizedText text) {}

    static Limits read(YamlFile root) {
        return new Limits(
                root.as("version", Integer::parseInt),
                root.yes("confirmed"),
                root.words("source"),
                root.as("least-group", Integer::parseInt),
                root.as("least-values", Integer::parseInt),
                root.as("largest-share", Double::parseDouble),
                root.as("place-digits", Integer::parseInt),
                root.as("versions", Integer::parseInt),
                Set.copyOf(root.texts("blocks")),
                Set.copyOf(root.texts("names")),
                root.maps("checklist").stream()
                        .map(one -> new Check(one.text("code"), one.words("text")))
                        .toList());
    }

    boolean block(Finding.Kind kind) {
        return blocks.contains(kind.code());
    }
}
