package org.parvis.forms.returning;

import java.util.UUID;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftCodes;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Going on later: the person gets a code that brings them back, told once. */
@Component
public class Pausing {
    private final DraftCodes codes;

    Pausing(DraftCodes codes) {
        this.codes = codes;
    }

    /** With a new code; the earlier ones stay good. */
    public Page page(ServiceDefinition service, Draft draft, String page, Words w) {
        return page(service, draft.id(), codes.add(draft), page, w);
    }

    /** With the code that a draft was begun with. */
    public static Page page(
            ServiceDefinition service, UUID draft, String code, String page, Words w) {
        return Page.of(
                        "forms/returning/later",
                        new LaterPage(
                                service.name().in(w.lang()),
                                code,
                                w.say("forms.later.until", Drafts.KEPT.toDays()),
                                Paths.page(draft, page, w.lang()),
                                Paths.resume(w.lang()),
                                Paths.print(draft, w.lang())))
                .title(w.say("forms.later.title"))
                .nav("services")
                .discreet(service.sensitive())
                .alternate(Paths.page(draft, page, Paths.other(w.lang())));
    }
}
