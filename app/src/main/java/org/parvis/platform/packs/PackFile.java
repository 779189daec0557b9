package org.parvis.platform.packs;

import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;

/**
 * What a content pack says of itself as a whole. One without this file is a pack like any other.
 *
 * @param demonstration whether its people and requests are fictitious
 * @param territory where its bodies are competent, in words; empty when it is not said
 */
record PackFile(boolean demonstration, LocalizedText territory) {
    static final String NAME = "pack.yaml";
    static final PackFile ABSENT = new PackFile(false, LocalizedText.EMPTY);

    static Outcome<PackFile> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("demonstration", "territory"));
            return Outcome.ok(
                    new PackFile(
                            file.has("demonstration") && file.yes("demonstration"),
                            file.has("territory") ? file.words("territory") : LocalizedText.EMPTY));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }
}
