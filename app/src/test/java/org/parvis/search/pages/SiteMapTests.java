package org.parvis.search.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;

/** The list for the search engines of others, however much there is to find. */
class SiteMapTests {
    private final SiteMap map = new SiteMap("https://example.org");

    @Test
    void aThingIsThereUnderItsAddressInEachLanguage() {
        map.add("fr", Stream.of(page("fr", "permit")));
        map.add("en", Stream.of(page("en", "permit")));
        Document written = written();
        assertThat(written.select("url > loc").eachText())
                .isEqualTo(
                        List.of("https://example.org/fr/permit", "https://example.org/en/permit"));
        assertThat(written.select("url").getFirst().children()).hasSize(3);
    }

    @Test
    void aPartOfAPageIsThereByItsPage() {
        map.add("fr", Stream.of(page("fr", "permit"), page("fr", "permit#cost")));
        assertThat(written().select("url > loc")).hasSize(1);
    }

    @Test
    void aListEndsWhereTheProtocolDoes() {
        map.add("fr", IntStream.rangeClosed(0, SiteMap.MOST).mapToObj(n -> page("fr", "p" + n)));
        assertThat(written().select("url > loc")).hasSize(SiteMap.MOST);
    }

    @Test
    void ofWhatHasTwoAddressesBothAreThereOrNone() {
        map.add("fr", IntStream.range(0, SiteMap.MOST).mapToObj(n -> page("fr", "p" + n)));
        map.add("en", Stream.of(page("en", "p" + (SiteMap.MOST - 1)), page("en", "p0")));
        Document written = written();
        assertThat(written.select("url > loc")).hasSize(SiteMap.MOST);
        assertThat(written.select("url > loc").eachText()).contains("https://example.org/en/p0");
    }

    @Test
    void whatIsMoreThanOneListGoesIntoSeveralAndEachThingIntoOneOfThem() {
        for (String lang : List.of("fr", "en")) {
            map.add(lang, IntStream.range(0, 60_000).mapToObj(n -> page(lang, "p" + n)));
        }
        List<String> lists = xml(map.index()).select("sitemapindex > sitemap > loc").eachText();
        assertThat(lists).hasSize(4).first().isEqualTo("https://example.org/sitemap-1-of-4.xml");
        Set<String> all = new HashSet<>();
        int many = 0;
        for (int number = 1; number <= lists.size(); number++) {
            SiteMap part = new SiteMap("https://example.org", new SiteMapPart(number, 4));
            for (String lang : List.of("fr", "en")) {
                part.add(lang, IntStream.range(0, 60_000).mapToObj(n -> page(lang, "p" + n)));
            }
            List<String> addresses = xml(part.written()).select("url > loc").eachText();
            assertThat(addresses).hasSizeLessThanOrEqualTo(SiteMap.MOST);
            many += addresses.size();
            all.addAll(addresses);
        }
        assertThat(all).hasSize(120_000).hasSize(many);
    }

    @Test
    void aPartIsReadFromItsAddressAlone() {
        assertThat(SiteMapPart.read("2-of-5")).contains(new SiteMapPart(2, 5));
        for (String none : List.of("", "0-of-1", "6-of-5", "1-of-100", "-1-of-1", "1-of-1.xml")) {
            assertThat(SiteMapPart.read(none)).as(none).isEmpty();
        }
    }

    private static SearchDocument page(String lang, String id) {
        return SearchDocument.of(id, SearchKind.INFORMATION, "/" + lang + "/" + id, "", "", "");
    }

    private Document written() {
        return xml(map.written());
    }

    private static Document xml(byte[] bytes) {
        String xml = new String(bytes, StandardCharsets.UTF_8);
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }
}
