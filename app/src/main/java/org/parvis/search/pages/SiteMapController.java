package org.parvis.search.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.platform.Settings;
import org.parvis.platform.web.PageRenderer;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of all that is public, for the search engines of others; kept as a page is. */
@Controller
class SiteMapController {
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private static final MediaType XML =
            new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final List<SearchSource> sources;
    private final Settings settings;

    SiteMapController(List<SearchSource> sources, Settings settings) {
        this.sources = sources;
        this.settings = settings;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> map(HttpServletRequest request) {
        SiteMap map = new SiteMap(settings.publicUrl());
        for (String lang : LANGUAGES) {
            map.add(lang, Stream.of(home(lang)));
            sources.forEach(source -> map.add(lang, source.documents(lang)));
        }
        request.setAttribute(PageRenderer.FOR_ANYBODY, Boolean.TRUE);
        return ResponseEntity.ok().contentType(XML).body(map.written());
    }

    private static SearchDocument home(String lang) {
        return SearchDocument.of("home", SearchKind.INFORMATION, "/" + lang, "", "", "");
    }
}
