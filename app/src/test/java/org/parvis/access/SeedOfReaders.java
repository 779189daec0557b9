package org.parvis.access;

import java.util.Map;

/** What anybody may read, and what does not exist. */
final class SeedOfReaders {
    private SeedOfReaders() {}

    static void name(World world) {
        Map.ofEntries(
                        Map.entry("booking-code", "x".repeat(32)),
                        Map.entry("nothing", "01a224c1-0000-7000-8000-000000000000"),
                        Map.entry("body", "ville-quebec"),
                        Map.entry("holder", "ville-quebec"),
                        Map.entry("service", "access-request"),
                        Map.entry("version", "4"),
                        Map.entry("slug", "demande-acces|access-request"),
                        Map.entry("article", "aide|help"),
                        Map.entry("explorer", "achat|purchase"),
                        Map.entry("print-letter", "formal-notice"),
                        Map.entry("event", "perdre-un-proche|losing-someone-close"),
                        Map.entry("topic", "logement|housing"),
                        Map.entry("news", "chercher-avec-vos-mots|search-in-your-own-words"),
                        Map.entry("question", "document"),
                        Map.entry("page", "document"),
                        Map.entry("rows", "places"),
                        Map.entry("row", "places.r1"),
                        Map.entry("shared-page", "identity"),
                        Map.entry("part", "you"),
                        Map.entry("register", "civil-status"),
                        Map.entry("remedy", "review"),
                        Map.entry("provision", "A-2.1-s.-47"),
                        Map.entry("word", "renommer|rename"),
                        Map.entry("side", "confier|give"),
                        Map.entry("ground", "assistant"),
                        Map.entry("act", "say"),
                        Map.entry("review-act", "opinion"),
                        Map.entry("target", "t1"),
                        Map.entry("figure", "cible-1|target-1"),
                        Map.entry("strategy", "stng-2019-2023"),
                        Map.entry("accelerator", "governance"),
                        Map.entry("network", "reseau-education"),
                        Map.entry("page-no", "1"),
                        Map.entry("page-section", "pages"),
                        Map.entry("page-stem", "preparing-request"),
                        Map.entry("page-picture", "moving-map.png"),
                        Map.entry("no-thread", "7"),
                        Map.entry("initiative", "guichet"),
                        Map.entry("sent-plan", "uqam"),
                        Map.entry("year", "2026"),
                        Map.entry("csv", "csv"),
                        Map.entry("dataset", "fontaines"),
                        Map.entry("edition", "1"),
                        Map.entry("series", "comptages-velos"),
                        Map.entry("follower", "none"),
                        Map.entry("ckan-action", "package_list"),
                        Map.entry("syntax", "ttl"),
                        Map.entry("sitemap-part", "1-of-1"),
                        Map.entry("yaml", "yaml"),
                        Map.entry("digest", "0".repeat(64)),
                        Map.entry("secret", "none"),
                        Map.entry("fingerprint", "0".repeat(64)))
                .forEach(world::name);
        Visitor anyone = world.role("anyone");
        String image =
                anyone.go("/fr/evenements/se-loger-demenager")
                        .page()
                        .select("main img[src^=/images/]")
                        .attr("src");
        String pixels = image.substring(image.lastIndexOf('/') + 1);
        world.name("pixels", pixels);
        String shown = anyone.go("/api/3/action/package_show?id=fontaines").page().text();
        world.name(
                "tabular",
                shown.replaceFirst("(?s).*\"resources\":\\[\\{\"id\":\"([^\"]+)\".*", "$1"));
        world.name("page-pixels", pixels);
        world.name("mail", anyone.go("/fr/courrier").linked("/fr/courrier/"));
    }
}
