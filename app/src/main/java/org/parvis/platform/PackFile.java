package org.parvis.platform;

import java.util.Set;
import org.parvis.kernel.Outcome;

/**
 * What a content pack says of itself as a whole. One without this file is a pack like any other.
 *
 * @param demonstration whether its people and requests are fictitious
 */
record PackFile(boolean demonstration) {
    static final String NAME = "pack.yaml";
    static final PackFile ABSENT = new PackFile(false);

    static Outcome<PackFile> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("demonstration"));
            return Outcome.ok(new PackFile(file.has("demonstration") && file.yes("demonstration")));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }
}
