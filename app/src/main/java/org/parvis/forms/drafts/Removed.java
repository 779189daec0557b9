package org.parvis.forms.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;

/**
 * The row of a group that was removed last: it can come back where it was until one goes on.
 *
 * @param after the row that it came after, empty when it was the first
 */
public record Removed(String row, String after) {
    public static @Nullable Removed of(Typed group) {
        List<String> gone = group.parts().getOrDefault(RowKeys.GONE, List.of());
        return gone.size() == 2 ? new Removed(gone.getFirst(), gone.getLast()) : null;
    }

    List<String> kept() {
        return List.of(row, after);
    }
}
