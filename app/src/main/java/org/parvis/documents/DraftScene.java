package org.parvis.documents;

import java.util.UUID;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/**
 * Somebody who fills in what is not sent yet: the draft holds the files held for it, the answers
 * known for it and its own words, and nothing else is seen.
 */
public record DraftScene(UUID draft) implements Scene {
    @Override
    public Setting setting() {
        return Setting.as("parvis_draft").draft(draft);
    }
}
