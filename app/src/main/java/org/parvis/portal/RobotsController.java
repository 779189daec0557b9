package org.parvis.portal;

import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What robots may read: public pages of a real site; nothing of a demonstration. */
@Controller
class RobotsController {
    private static final String REAL =
            """
            User-agent: *
            Disallow: /fr/demarche/
            Disallow: /en/form/
            Disallow: /fr/dossiers/
            Disallow: /en/files/
            Disallow: /fr/recu/
            Disallow: /en/receipt/
            Disallow: /fr/equipe/
            Disallow: /en/team/
            Disallow: /fr/atelier
            Disallow: /en/workshop
            Disallow: /fr/recherche
            Disallow: /en/search
            """;

    private static final String DEMONSTRATION =
            """
            User-agent: *
            Disallow: /
            """;

    private final ContentPack pack;
    private final Settings settings;

    RobotsController(ContentPack pack, Settings settings) {
        this.settings = settings;
        this.pack = pack;
    }

    static String real(String site) {
        return REAL + "Sitemap: " + site + "/sitemap.xml\n";
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> robots() {
        return ResponseEntity.ok(pack.demonstration() ? DEMONSTRATION : real(settings.publicUrl()));
    }
}
