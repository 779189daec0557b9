package org.parvis.forms.drawing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.drafts.DeviceCopies;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Paths;

/**
 * What a page of a draft has to do with the device on which it is open.
 *
 * @param settings where copies on this device are asked for and erased
 * @param copies where this device keeps copies; none when nobody asked for them
 */
public record DeviceView(String settings, @Nullable Copies copies) {
    /**
     * Copies of one page.
     *
     * @param key where the page is lent the key
     * @param place the page, or the row in it
     */
    public record Copies(UUID draft, String key, String place, String base) {}

    /**
     * None for guests, whose text is somebody else's, for a sensitive service, of which a device
     * should keep no trace, and on a device that is shared.
     */
    public static @Nullable DeviceView of(
            HttpServletRequest request, Draft draft, boolean sensitive, String place, String lang) {
        if (draft.hand().isGuest() || sensitive || DeviceCopies.shared(request)) {
            return null;
        }
        String settings = Paths.device(draft.id(), lang);
        String from = place.isEmpty() ? settings : settings + "?from=" + place;
        return new DeviceView(
                from,
                DeviceCopies.keeps(request, draft.id())
                        ? new Copies(
                                draft.id(),
                                Paths.copyKey(draft.id(), lang),
                                place,
                                Paths.draft(draft.id(), lang))
                        : null);
    }
}
