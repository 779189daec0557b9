package org.parvis.portal;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.GuidePage;
import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The living guide, in the program itself: what it shows is what pages get. */
@Controller
class DesignGuideController {
    private final MessageCatalogue messages;

    DesignGuideController(MessageCatalogue messages) {
        this.messages = messages;
    }

    @GetMapping(GuidePage.PATH)
    Page guide(
            @RequestParam(defaultValue = "fr") String lang,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String view) {
        var words = messages.forLanguage("en".equals(lang) ? "en" : "fr");
        return Page.of("ds/guide/guide", GuidePage.of(words, theme, mode, view));
    }
}
