package org.parvis.content;

import java.util.List;
import org.parvis.ds.PageFrame;
import org.parvis.portal.spi.UrgentNotices;
import org.springframework.stereotype.Component;

/** What bodies tell as an emergency, above every public page, until its last day. */
@Component
class Emergencies implements UrgentNotices {
    private final Pages pages;

    Emergencies(Pages pages) {
        this.pages = pages;
    }

    @Override
    public List<PageFrame.Urgent> urgent(String lang) {
        return pages.emergencies().stream().map(french -> told(french, lang)).toList();
    }

    /** A page that is not there in the language asked for is told in French, and says so. */
    private PageFrame.Urgent told(ContentText french, String lang) {
        ContentText page = pages.inLanguage(french, lang).orElse(french);
        String other = page.lang().equals(lang) ? null : page.lang();
        return new PageFrame.Urgent(
                "emergency-" + page.section().code() + "-" + page.stem(),
                page.title(),
                page.summary(),
                page.address(),
                other);
    }
}
