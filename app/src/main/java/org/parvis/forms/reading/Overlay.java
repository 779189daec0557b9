package org.parvis.forms.reading;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of one row over those around it, as they stand at that moment: a large form has hundreds
 * around and a row has few, so nothing is copied.
 */
final class Overlay extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> own;
    private final Map<String, @Nullable Object> around;

    Overlay(Map<String, @Nullable Object> own, Map<String, @Nullable Object> around) {
        this.own = own;
        this.around = around;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Object value = own.get(name);
        return value != null ? value : around.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return own.containsKey(name) || around.containsKey(name);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new HashMap<>(around);
        all.putAll(own);
        return all.entrySet();
    }
}
