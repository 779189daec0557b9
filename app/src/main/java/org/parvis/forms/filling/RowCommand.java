package org.parvis.forms.filling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.spi.Typed;

/**
 * What a button of a repeated group does to the draft in which its page is kept, in the same
 * message; then, where it leads.
 *
 * @param any whether such a button of this form was pressed at all
 * @param change of the draft as the page leaves it; asked again when somebody kept another one
 *     meanwhile
 * @param leads from the draft as it was kept; nowhere when its group is not there any more
 */
record RowCommand(
        boolean any,
        Function<Draft, Map<String, Typed>> change,
        Function<Draft, Optional<String>> leads) {
    static final RowCommand NONE =
            new RowCommand(false, draft -> Map.of(), draft -> Optional.empty());

    RowCommand(
            Function<Draft, Map<String, Typed>> change, Function<Draft, Optional<String>> leads) {
        this(true, change, leads);
    }

    /** What a page says, and what its button does after it. */
    Map<String, Typed> after(Draft stored, Map<String, Typed> said) {
        if (!any) {
            return said;
        }
        Map<String, Typed> all = new LinkedHashMap<>(said);
        all.putAll(change.apply(stored.saying(said)));
        return all;
    }
}
