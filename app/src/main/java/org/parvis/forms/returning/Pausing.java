package org.parvis.forms.returning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final ZoneId zone;

    Pausing(DraftCodes codes, ZoneId zone) {
        this.codes = codes;
        this.zone = zone;
    }

    /** With a new code; the earlier ones stay good. */
    public Page page(ServiceDefinition service, Draft draft, String page, Words w) {
        String turn =
                draft.hand().prepares()
                        ? w.say(
                                "forms.later.turn",
                                w.date(LocalDate.ofInstant(draft.expiresAt(), zone)))
                        : null;
        return page(service, draft.id(), turn, codes.add(draft), page, w);
    }

    /** With the code that a draft was begun with. */
    public static Page page(
            ServiceDefinition service, UUID draft, String code, String page, Words w) {
        return page(service, draft, null, code, page, w);
    }

    private static Page page(
            ServiceDefinition service,
            UUID draft,
            @Nullable String turn,
            String code,
            String page,
            Words w) {
        return Page.of(
                        "forms/returning/later",
                        new LaterPage(
                                service.name().in(w.lang()),
                                turn,
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
