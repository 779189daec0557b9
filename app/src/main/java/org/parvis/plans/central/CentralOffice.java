package org.parvis.plans.central;

import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.platform.Scene;
import org.parvis.platform.Setting;

/** The scene of whoever reads for the whole government what bodies have sent. */
record CentralOffice(Home home, UUID member) implements Scene {
    @Override
    public Setting setting() {
        return Setting.as("parvis_central").home(home).actor(member);
    }
}
