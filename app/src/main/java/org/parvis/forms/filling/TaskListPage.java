package org.parvis.forms.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Task;
import org.parvis.forms.drawing.Spoken;
import org.parvis.forms.services.OpenNotice;

/**
 * The sections of a long form, each with its state.
 *
 * @param progress how many are done, in words
 * @param go where the next section in order starts
 * @param button what it is called
 */
record TaskListPage(
        String service,
        String saved,
        String progress,
        List<Task> tasks,
        String go,
        String button,
        String pause,
        String print,
        @Nullable OpenNotice notice,
        @Nullable Spoken spoken) {}
