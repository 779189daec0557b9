package org.parvis.participation.missing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * One table of whom a place is made of, as somebody counted them: what those who took part are
 * compared with.
 *
 * @param code as profiles call it: {@code rive-aux-pins/age}
 * @param name of the table
 * @param question what is asked of whoever took part
 * @param source who counted
 * @param link where that is published; none when it is not
 * @param year of the count
 */
public record Population(
        String code,
        LocalizedText name,
        LocalizedText question,
        LocalizedText source,
        @Nullable String link,
        int year,
        List<Group> groups) {

    /**
     * Those who would answer alike.
     *
     * @param people how many; none where the count does not tell them apart
     * @param reach where one meets them; none where nobody said so
     */
    public record Group(
            String code,
            LocalizedText name,
            @Nullable Integer people,
            @Nullable LocalizedText reach) {}

    /** All that were counted. */
    public long people() {
        long all = 0;
        for (Group group : groups) {
            Integer people = group.people();
            all += people == null ? 0 : people;
        }
        return all;
    }

    public boolean has(String group) {
        return groups.stream().anyMatch(one -> one.code().equals(group));
    }
}
