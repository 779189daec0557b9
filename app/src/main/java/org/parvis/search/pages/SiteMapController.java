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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

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
        SiteMap map = filled(SiteMapPart.WHOLE);
        return answer(map.parts() == 1 ? map.written() : map.index(), request);
    }

    @GetMapping("/sitemap-{part}.xml")
    ResponseEntity<byte[]> part(@PathVariable String part, HttpServletRequest request) {
        SiteMapPart one =
                SiteMapPart.read(part)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer(filled(one).written(), request);
    }

    private SiteMap filled(SiteMapPart part) {
        SiteMap map = new SiteMap(settings.publicUrl(), part);
        for (String lang : LANGUAGES) {
            map.add(lang, Stream.of(home(lang)));
            sources.forEach(source -> map.add(lang, source.documents(lang)));
        }
        return map;
    }

    private static ResponseEntity<byte[]> answer(byte[] written, HttpServletRequest request) {
        request.setAttribute(PageRenderer.FOR_ANYBODY, Boolean.TRUE);
        return ResponseEntity.ok().contentType(XML).body(written);
    }

    private static SearchDocument home(String lang) {
        return SearchDocument.of("home", SearchKind.INFORMATION, "/" + lang, "", "", "");
    }
}
