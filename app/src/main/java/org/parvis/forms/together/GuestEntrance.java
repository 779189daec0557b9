package org.parvis.forms.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Guests;
import org.parvis.forms.returning.InFrench;
import org.parvis.platform.Page;
import org.parvis.platform.web.NotOpenHere;
import org.springframework.stereotype.Component;

/**
 * Lets a guest who may still write in their part go on; leads the others to where it says why not.
 */
@Component
class GuestEntrance {
    private final Guests guests;
    private final InFrench french;

    GuestEntrance(Guests guests, InFrench french) {
        this.guests = guests;
        this.french = french;
    }

    Page open(HttpServletRequest request, UUID share, Words w, Function<Guests.Guest, Page> page) {
        return guests.writing(request, share)
                .map(
                        guest ->
                                french.elsewhere(guest.editor(), request, w)
                                        .orElseGet(() -> page.apply(guest)))
                .orElseGet(() -> NotOpenHere.closed(request, Paths.guest(share, w.lang())));
    }
}
