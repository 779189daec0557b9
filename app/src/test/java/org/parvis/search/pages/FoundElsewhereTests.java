package org.parvis.search.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Settings;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchSource;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What search engines of others learn of the site: every public page, each under one address. */
@ProgramTest
class FoundElsewhereTests {
    @Autowired MockMvc mvc;
    @Autowired Settings settings;
    @Autowired List<SearchSource> sources;

    private Browser browser;

    @BeforeEach
    void somebody() {
        browser = new Browser(mvc, "192.0.2.171");
    }

    @Test
    void theListHoldsAllThatSearchFindsAndEachPageOfItOpens() throws Exception {
        Map<String, Document> pages = pagesOfTheList();
        for (String lang : List.of("fr", "en")) {
            assertThat(pages.keySet())
                    .contains("/" + lang)
                    .containsAll(
                            sources.stream()
                                    .flatMap(source -> source.documents(lang))
                                    .map(SearchDocument::url)
                                    .toList());
        }
    }

    @Test
    void eachDocumentSaysItsTitleInTheOtherLanguage() {
        for (SearchSource source : sources) {
            Map<String, String> french = titles(source, "fr");
            Map<String, String> english = titles(source, "en");
            for (String lang : List.of("fr", "en")) {
                Map<String, String> there = lang.equals("fr") ? english : french;
                assertThat(source.documents(lang))
                        .allSatisfy(
                                one ->
                                        assertThat(one.elsewhere())
                                                .as(one.id())
                                                .isEqualTo(there.getOrDefault(one.id(), "")));
            }
        }
    }

    private static Map<String, String> titles(SearchSource source, String lang) {
        return source.documents(lang)
                .collect(Collectors.toMap(SearchDocument::id, SearchDocument::title));
    }

    @Test
    void eachPageOfTheListHasOneAddressAndOneSentence() throws Exception {
        pagesOfTheList()
                .forEach(
                        (path, page) -> {
                            if (page.selectFirst("a.pv-exit, .pv-exit") == null) {
                                assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                                        .as(path)
                                        .containsExactly(settings.publicUrl() + path);
                                assertThat(content(page, "meta[name=description]"))
                                        .as(path)
                                        .hasSizeBetween(20, 400);
                                assertThat(content(page, "meta[property=og:title]"))
                                        .as(path)
                                        .isNotBlank();
                            }
                        });
    }

    @Test
    void aPageAndItsOtherLanguageNameEachOther() throws Exception {
        Map<String, Document> pages = pagesOfTheList();
        pages.forEach(
                (path, page) -> {
                    String other = path.startsWith("/fr") ? "en" : "fr";
                    for (String named :
                            page.select("link[rel=alternate][hreflang=" + other + "]")
                                    .eachAttr("href")) {
                        Document back = pages.get(named.replace(settings.publicUrl(), ""));
                        assertThat(back).as(path + " names " + named).isNotNull();
                        if (named.startsWith("http")) {
                            assertThat(Objects.requireNonNull(back).select("link[hreflang]"))
                                    .as(named)
                                    .anyMatch(
                                            link ->
                                                    link.attr("href")
                                                            .equals(settings.publicUrl() + path));
                        }
                    }
                });
    }

    @Test
    void aLinkThatAddsWordsLeadsToTheSamePage() throws Exception {
        browser.open("/fr/barometre?utm_source=lettre");
        assertThat(browser.page().expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(settings.publicUrl() + "/fr/barometre");
    }

    @ParameterizedTest
    @CsvSource({"/fr/connexion", "/fr/suivi", "/fr/recherche?q=permis"})
    void aPageForOnePersonIsNotToBeFound(String path) throws Exception {
        browser.open(path);
        assertThat(browser.page().select("link[rel=canonical], meta[property^=og:]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/fr, /fr/nouvelles.atom", "/en, /en/news.atom"})
    void theHomeLeadsToTheNewsAsAFeed(String home, String feed) throws Exception {
        browser.open(home);
        assertThat(browser.page().select("a[href=" + feed + "]")).hasSize(1);
        Document read = xml(feed);
        assertThat(read.select("feed > id, feed > title, feed > updated")).hasSize(3);
        for (Element entry : read.select("entry")) {
            assertThat(entry.select("> id, > title, > updated, > summary")).hasSize(4);
            browser.open(entry.expectFirst("link").attr("href").replace(settings.publicUrl(), ""));
            assertThat(browser.status()).isEqualTo(200);
        }
        assertThat(read.select("entry")).isNotEmpty();
    }

    private Map<String, Document> pagesOfTheList() throws Exception {
        Map<String, Document> pages = new LinkedHashMap<>();
        for (String address : xml("/sitemap.xml").select("url > loc").eachText()) {
            assertThat(address).startsWith(settings.publicUrl() + "/");
            String path = address.substring(settings.publicUrl().length());
            browser.open(path);
            assertThat(browser.status()).as(path).isEqualTo(200);
            pages.put(path, browser.page());
        }
        return pages;
    }

    private Document xml(String path) throws Exception {
        byte[] bytes =
                mvc.perform(MockMvcRequestBuilders.get(path))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static String content(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : found.attr("content");
    }
}
