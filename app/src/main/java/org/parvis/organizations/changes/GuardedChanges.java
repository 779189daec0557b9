package org.parvis.organizations.changes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.springframework.stereotype.Component;

/**
 * Who knows how to make each change; a setting that nobody knows stops the program at its start.
 */
@Component
public class GuardedChanges {
    private final Map<GuardedSetting, GuardedChange> kinds = new EnumMap<>(GuardedSetting.class);

    GuardedChanges(List<GuardedChange> all) {
        all.forEach(one -> kinds.put(one.setting(), one));
        for (GuardedSetting setting : GuardedSetting.values()) {
            if (!kinds.containsKey(setting)) {
                throw new IllegalStateException("Nobody makes this change: " + setting.code());
            }
        }
    }

    public GuardedChange of(GuardedSetting setting) {
        return Objects.requireNonNull(kinds.get(setting));
    }
}
