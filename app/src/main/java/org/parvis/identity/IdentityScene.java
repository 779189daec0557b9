package org.parvis.identity;

import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/** Sign-in and accounts, of people, members and programs. */
public record IdentityScene() implements Scene {
    @Override
    public Setting setting() {
        return Setting.as("parvis_identity");
    }
}
