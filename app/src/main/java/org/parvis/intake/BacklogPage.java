package org.parvis.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Shortcut;

/** What waits to be entered, as a table that is walked by keyboard. */
record BacklogPage(
        List<Row> rows,
        String counted,
        List<Choice> units,
        List<Choice> channels,
        String unit,
        String channel,
        @Nullable String first,
        @Nullable String next,
        @Nullable String notice,
        List<Shortcut> shortcuts,
        List<Link> links,
        String action) {

    /** One that waits. */
    record Row(
            Link what,
            String channel,
            String came,
            String age,
            String unit,
            @Nullable String note) {}
}
