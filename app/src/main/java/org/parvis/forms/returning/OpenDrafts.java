package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftCodes;
import org.parvis.forms.drafts.DraftCookie;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.FormCookie;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Guests;
import org.parvis.kernel.Ids;
import org.parvis.platform.web.Cookies;
import org.parvis.platform.web.KeptOnDevice;
import org.springframework.stereotype.Component;

/**
 * What stands open in a browser and belongs to no account: drafts that were begun there or brought
 * back by a code, and parts of drafts of others. Closing one loses nothing for whoever has its
 * code.
 */
@Component
class OpenDrafts implements KeptOnDevice {
    /** Nobody has more at once; what is beyond closes all the same. */
    private static final int MOST = 20;

    private final Drafts drafts;
    private final DraftCodes codes;
    private final Guests guests;
    private final Catalogue catalogue;

    OpenDrafts(Drafts drafts, DraftCodes codes, Guests guests, Catalogue catalogue) {
        this.drafts = drafts;
        this.codes = codes;
        this.guests = guests;
        this.catalogue = catalogue;
    }

    @Override
    public List<Link> open(HttpServletRequest request, Words w) {
        return Stream.concat(
                        here(request)
                                .map(
                                        draft ->
                                                Link.to(
                                                        w.say("device.open.draft", name(draft, w)),
                                                        Paths.draft(draft.id(), w.lang()))),
                        parts(request, w))
                .toList();
    }

    private Stream<Link> parts(HttpServletRequest request, Words w) {
        return Cookies.all(request, FormCookie.SHARE)
                .limit(MOST)
                .flatMap(cookie -> Ids.read(cookie.name()).stream())
                .flatMap(share -> guests.open(request, share).stream())
                .map(
                        guest ->
                                Link.to(
                                        w.say("device.open.part", name(guest.draft(), w)),
                                        Paths.guest(guest.share().id(), w.lang())));
    }

    /** Drafts that are about to close here, each with a new code that brings it back. */
    List<DevicePage.Closed> closing(HttpServletRequest request, Words w) {
        return here(request)
                .map(draft -> new DevicePage.Closed(name(draft, w), codes.add(draft)))
                .toList();
    }

    private Stream<Draft> here(HttpServletRequest request) {
        return DraftCookie.drafts(request)
                .limit(MOST)
                .flatMap(draft -> drafts.open(request, draft, null).stream());
    }

    /** A sensitive service is not named where others may look. */
    private String name(Draft draft, Words w) {
        Optional<ServiceRules> rules = catalogue.rules(draft.service(), draft.version());
        return rules.filter(found -> !found.service().sensitive())
                .map(found -> found.service().name().in(w.lang()))
                .orElseGet(() -> w.say("device.open.unnamed"));
    }
}
