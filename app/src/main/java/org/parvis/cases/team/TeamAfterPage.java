package org.parvis.cases.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.ds.Choice;
import org.parvis.ds.TimelineEntry;
import org.parvis.platform.words.TypedDay;

/**
 * What may become of the decision of a file, and what became of it so far.
 *
 * @param standing what it is worth today, when that is not simply what it says
 * @param changes what may still become of it; none when it is over
 */
record TeamAfterPage(
        String reference,
        String title,
        @Nullable String decision,
        @Nullable String standing,
        List<TimelineEntry> story,
        List<Choice> changes,
        boolean mayDecide,
        boolean noticeFirst,
        TypedDay on,
        TypedDay until,
        String file,
        String action,
        String review,
        int seen,
        TeamTyped typed,
        List<String> changed) {}
