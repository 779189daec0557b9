package org.parvis;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@Tag("long")
class ModularityTests {
    static final ApplicationModules MODULES = ApplicationModules.of(Parvis.class);

    @Test
    void everyModuleUsesOnlyWhatItMayUse() {
        MODULES.verify();
    }

    /** The module in which this room is. */
    static ApplicationModule parent(ApplicationModule room) {
        String name = room.getIdentifier().toString();
        return MODULES.getModuleByName(name.substring(0, name.lastIndexOf('.'))).orElseThrow();
    }
}
